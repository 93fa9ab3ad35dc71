import { type Conclusions, contest } from '../../../judge/conclude.ts';

const losses = [
  { id: 'bce', label: 'BCE' },
  { id: 'weighted', label: 'Weighted BCE' },
  { id: 'focal', label: 'Focal' },
];
const recall = { id: 'recall', label: 'Recall of events at logit 0', digits: 2 };
const precision = { id: 'precision', label: 'Precision at logit 0', digits: 2 };
const kept = { id: 'kept', label: 'Recall at a precision of at least 0.9', digits: 2 };

export const conclusions: Conclusions = {
  experiment: 'sensors',
  losses,
  epochs: { full: 8, small: 3 },
  watched: 'average precision on readings held out',
  measures: [recall, precision, kept],
  questions: [
    contest({
      id: 'recall',
      asks: 'With the usual threshold, a logit of 0, which loss finds the largest share of the events?',
      losses,
      measure: recall,
      better: 'higher',
    }),
    contest({
      id: 'precision',
      asks: 'And whose calls are most often right?',
      losses,
      measure: precision,
      better: 'higher',
    }),
    contest({
      id: 'kept',
      asks: 'You may move the threshold, but nine of ten calls must be right. Which loss do you pick for the best recall?',
      losses,
      measure: kept,
      better: 'higher',
      fresh: true,
    }),
  ],
};
