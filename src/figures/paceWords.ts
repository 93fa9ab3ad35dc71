/** What a training says as it runs, and what it computes with. */
export const paceWords = {
  train: 'Train',
  goOn: 'Go on',
  stop: 'Stop',
  step: 'Step',
  share: 'Share of the training done',
  training: 'Training.',
  stopped: 'Stopped. The figure shows how far it came; it can go on from here.',
  oneFurther: 'One report further.',
  done: 'Done.',
  brokeOff: (why: string) => `The training broke off: ${why}`,
  computeWith: 'Compute with',
  bestBackend: 'what suits best',
  computedBy: (what: string) => `Computed by ${what}`,
};
