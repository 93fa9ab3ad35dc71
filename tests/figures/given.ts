import { gameReports, pictureReports } from './madeUpRuns.ts';

/** What a figure is made from, where it is made from anything: a lesson's words, or a run without its minutes. */
export const given: Record<string, Record<string, readonly unknown[]>> = {
  autoencoders: { '': [async () => pictureReports] },
  explorer: {
    '-huber': [{ loss: 'huber', compare: 'mse*, l1*, log-cosh', printed: '0.5, 3' }],
    '-bce-with-logits': [{ loss: 'bce-with-logits', compare: 'hinge*, sigmoid-focal' }],
    '-mse': [{ loss: 'mse', compare: 'l1*, huber' }],
    '-contrastive': [{ loss: 'contrastive', compare: 'triplet-margin*', printed: '0.5, 2' }],
    '-generator': [{ loss: 'generator', compare: 'generator-minimax*' }],
  },
  game: { '': [async () => gameReports] },
  venus: { '': [{ delta: 0.5 }] },
};
