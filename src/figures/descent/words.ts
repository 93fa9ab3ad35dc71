/** What the optimisers on a loss surface say. */
export const words = {
  label: 'Optimisers on a loss surface',
  start: 'Start',
  play: 'Play',
  pause: 'Pause',
  model: 'Model',
  loss: 'Loss',
  sliders: {
    rate: { name: 'learning rate', symbol: 'learning rate η' },
    batch: { name: 'batch size', symbol: 'batch size' },
    steps: { name: 'steps', symbol: 'steps' },
  },
  optimisers: { sgd: 'SGD', momentum: 'momentum', adam: 'Adam' },
  gone: 'gone',
  atLoss: (loss: string) => `at loss ${loss}`,
  caption: (steps: number) => `Where each optimiser is after ${steps} steps`,
  after: (steps: number) => `after ${steps} steps`,
  lossColumn: 'loss',
  lost: 'gone: its loss is no longer a finite number',
  oneExample: 'One example a step',
};
