import { flag, number, oneOf, type SliderSpec, type StateOf, whole } from '../fields.ts';
import { words } from './words.ts';

/** Whose shares are shown. */
export type ShareMeasure = 'loss' | 'gradient';

const gamma: SliderSpec = { name: 'gamma', symbol: '\\gamma', default: 2, range: [0, 5], step: 0.1 };
const alpha: SliderSpec = { name: 'alpha', symbol: '\\alpha', default: 1, range: [0.05, 1], step: 0.05 };
const negatives: SliderSpec = {
  name: words.negativesToOne,
  symbol: '−/+',
  default: 100,
  range: [1, 1000],
  step: 1,
};

export const fields = () => ({
  gamma: number(gamma),
  alpha: number(alpha),
  /** `sides`: α for positives, 1 − α for negatives. `same`: α for both, which is only a scale. */
  kind: oneOf(['sides', 'same'], 'same'),
  /** Negatives to one positive. */
  negatives: whole(negatives),
  measure: oneOf(['loss', 'gradient'], 'loss', 'of'),
  /** Lays plain cross-entropy beside the focal loss. */
  compared: flag(true, 'compare'),
});
export type FocalState = StateOf<ReturnType<typeof fields>>;
export type AlphaKind = FocalState['kind'];

/** The α to begin with once a kind is chosen: the paper's for two sides, none for one. */
export const usualAlpha: Readonly<Record<AlphaKind, number>> = { sides: 0.25, same: 1 };
