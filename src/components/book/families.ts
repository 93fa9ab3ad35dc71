import type { LossFamily } from '../../losses/loss.ts';

export interface DescribedFamily {
  id: LossFamily;
  title: string;
  /** What a model of this family puts out, and what its loss compares. */
  output: string;
}

/** The five families of the book, in its order. */
export const families: readonly DescribedFamily[] = [
  { id: 'regression', title: 'Regression', output: 'a continuous number' },
  { id: 'classification', title: 'Classification', output: 'one of several classes, or yes or no' },
  { id: 'ranking', title: 'Ranking and similarity', output: 'vectors whose distances mean something' },
  { id: 'generative', title: 'Generation', output: 'new data, such as images' },
  { id: 'segmentation', title: 'Segmentation', output: 'a label for every pixel' },
];
