import { type Conclusions, contest } from '../../../judge/conclude.ts';

const crossEntropy = { id: 'cross-entropy', label: 'Cross-entropy' };
const weighted = { id: 'weighted', label: 'Weighted' };
const focal = { id: 'focal', label: 'Your focal' };
const rare = { id: 'rare', label: 'Recall of the rare class', digits: 2 };
const common = { id: 'common', label: 'Mean recall of the other nine', digits: 2 };

export const conclusions: Conclusions = {
  experiment: 'images',
  losses: [crossEntropy, weighted, focal],
  epochs: { full: 8, small: 3 },
  watched: 'recall of the rare class, test images',
  measures: [rare, common, { id: 'accuracy', label: 'Accuracy', digits: 2 }],
  questions: [
    contest({
      id: 'rare',
      asks: 'Which finds the larger share of the rare class, plain cross-entropy or your focal loss?',
      losses: [crossEntropy, focal],
      measure: rare,
      better: 'higher',
    }),
    contest({
      id: 'weighted',
      asks: 'And beside cross-entropy with a weight of ten for the rare class, which finds more of it?',
      losses: [weighted, focal],
      measure: rare,
      better: 'higher',
    }),
    contest({
      id: 'common',
      asks: 'Who pays? Which finds the larger share of the other nine classes, plain cross-entropy or your focal loss?',
      losses: [crossEntropy, focal],
      measure: common,
      better: 'higher',
    }),
  ],
};
