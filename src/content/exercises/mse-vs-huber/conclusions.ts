import { type Conclusions, contest } from '../../../judge/conclude.ts';

const losses = [
  { id: 'mse', label: 'MSE' },
  { id: 'huber', label: 'Huber' },
];
const error = { id: 'error', label: 'Mean absolute test error at the end, dollars per hour', digits: 2 };
const control = {
  id: 'control',
  label: 'Control, no wage spoilt: mean absolute test error, dollars per hour',
  digits: 2,
};
const rate = {
  id: 'rate',
  label: 'Learning rate: of the grid, the best for this loss by a fifth of its training workers',
  digits: 2,
  setting: true as const,
};
const settled = { id: 'settled', label: 'Epoch from which the error has settled', digits: 0 };

export const conclusions: Conclusions = {
  experiment: 'wages',
  losses,
  epochs: { full: 40, small: 15 },
  watched: 'mean absolute test error, dollars per hour',
  measures: [error, settled, control, rate],
  questions: [
    contest({
      id: 'error',
      asks: 'Which loss ends with the lower error on the clean test wages?',
      losses,
      measure: error,
      better: 'lower',
    }),
    contest({
      id: 'settled',
      asks: 'Which converges faster? A run has converged at the first epoch from which its error stays within a tenth of where it ends.',
      losses,
      measure: settled,
      better: 'lower',
    }),
    contest({
      id: 'control',
      asks: 'Each run has a control, the same loss and seed with no wage spoilt. Which loss ends lower there?',
      losses,
      measure: control,
      better: 'lower',
    }),
  ],
};
