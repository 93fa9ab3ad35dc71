import { type Field, keyed, number, oneOf, type StateOf } from '../fields.ts';
import { arrangements, asText, fromText, type Mask } from './masks.ts';
import { words } from './words.ts';

/** The losses by which a painted mask can be judged: ids of the catalogue. */
export const maskLosses = ['dice', 'jaccard', 'tversky', 'bce-with-logits', 'dice-bce'] as const;
export type MaskLoss = (typeof maskLosses)[number];

export interface MaskData {
  labels: Readonly<Record<MaskLoss, string>>;
}

const mask = (initial: Mask, key: string): Field<Mask> => keyed(initial, key, asText, fromText);
const { confidence, smooth, alpha, beta } = words.sliders;

export const fields = () => ({
  prediction: mask(arrangements.large.prediction, 'p'),
  target: mask(arrangements.large.target, 't'),
  /** Whose slopes are drawn. */
  loss: oneOf(maskLosses, 'dice'),
  /** Whose slopes are drawn beside them. */
  beside: oneOf(maskLosses, 'bce-with-logits', 'with'),
  /** The probability of a painted pixel; one that is not painted has the rest. */
  confidence: number({ ...confidence, default: 0.95, range: [0.55, 0.99], step: 0.01 }, 'painted'),
  smooth: number({ ...smooth, default: 1, range: [0, 10], step: 0.5 }),
  alpha: number({ ...alpha, default: 0.3, range: [0, 2], step: 0.1 }),
  beta: number({ ...beta, default: 0.7, range: [0, 2], step: 0.1 }),
});
export type MaskState = StateOf<ReturnType<typeof fields>>;
