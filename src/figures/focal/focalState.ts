import type { LossParameter } from '../../losses/loss.ts';
import { linkedNumber } from '../linkedNumber.ts';
import { focalWords } from './words.ts';

/** `sides`: α for positives, 1 − α for negatives. `same`: α for both, which is only a scale. */
export const alphaKinds = ['sides', 'same'] as const;
export type AlphaKind = (typeof alphaKinds)[number];

/** Whose shares are shown. */
export const shareMeasures = ['loss', 'gradient'] as const;
export type ShareMeasure = (typeof shareMeasures)[number];

/** What a reader can change in the focal figure, and what a link to it carries. */
export interface FocalState {
  gamma: number;
  alpha: number;
  kind: AlphaKind;
  /** Negatives to one positive. */
  negatives: number;
  measure: ShareMeasure;
  /** Lays plain cross-entropy beside the focal loss. */
  compared: boolean;
}

export const focalStart: FocalState = {
  gamma: 2,
  alpha: 1,
  kind: 'same',
  negatives: 100,
  measure: 'loss',
  compared: true,
};

/** The α to begin with once a kind is chosen: the paper's for two sides, none for one. */
export const usualAlpha: Readonly<Record<AlphaKind, number>> = { sides: 0.25, same: 1 };

export const sliders: Readonly<Record<'gamma' | 'alpha' | 'negatives', LossParameter>> = {
  gamma: { name: 'gamma', symbol: '\\gamma', default: 2, range: [0, 5], step: 0.1 },
  alpha: { name: 'alpha', symbol: '\\alpha', default: 1, range: [0.05, 1], step: 0.05 },
  negatives: { name: focalWords.negativesToOne, symbol: '1 :', default: 100, range: [1, 1000], step: 1 },
};

/** The state as the text of a link: `gamma=2&alpha=0.25&kind=sides&negatives=100&of=loss&compare=yes`. */
export function formatFocal({ gamma, alpha, kind, negatives, measure, compared }: FocalState): string {
  return `gamma=${gamma}&alpha=${alpha}&kind=${kind}&negatives=${negatives}&of=${measure}&compare=${compared ? 'yes' : 'no'}`;
}

/** Reads a link's text; whatever is missing or foreign stays as at first, whatever is out of range is moved in. */
export function parseFocal(text: string): FocalState {
  const query = new URLSearchParams(text);
  const number = (name: keyof typeof sliders) =>
    linkedNumber(query.get(name), focalStart[name], sliders[name].range);
  return {
    gamma: number('gamma'),
    alpha: number('alpha'),
    kind: alphaKinds.find((kind) => kind === query.get('kind')) ?? focalStart.kind,
    negatives: Math.round(number('negatives')),
    measure: shareMeasures.find((measure) => measure === query.get('of')) ?? focalStart.measure,
    compared: query.get('compare') !== 'no',
  };
}
