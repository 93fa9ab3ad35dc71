import type { LossParameter } from '../../losses/loss.ts';
import { linkedNumber } from '../linkedNumber.ts';
import { side } from './frame.ts';
import { maskWords } from './words.ts';

/** The losses by which a painted mask can be judged: ids of the catalogue. */
export const maskLosses = ['dice', 'jaccard', 'tversky', 'bce-with-logits', 'dice-bce'] as const;
export type MaskLoss = (typeof maskLosses)[number];

/** A mask of zeros and ones, row by row from the top. */
export type Mask = readonly number[];

/** What a reader can change in the mask painter, and what a link to it carries. */
export interface MaskState {
  prediction: Mask;
  target: Mask;
  /** Whose slopes are drawn. */
  loss: MaskLoss;
  /** Whose slopes are drawn beside them. */
  beside: MaskLoss;
  /** The probability of a painted pixel; one that is not painted has the rest. */
  confidence: number;
  smooth: number;
  alpha: number;
  beta: number;
}

const pixels = side * side;

export const sliders: Readonly<Record<'confidence' | 'smooth' | 'alpha' | 'beta', LossParameter>> = {
  confidence: {
    ...maskWords.sliders.confidence,
    default: 0.95,
    range: [0.55, 0.99],
    step: 0.01,
  },
  smooth: { ...maskWords.sliders.smooth, default: 1, range: [0, 10], step: 0.5 },
  alpha: { ...maskWords.sliders.alpha, default: 0.3, range: [0, 2], step: 0.1 },
  beta: { ...maskWords.sliders.beta, default: 0.7, range: [0, 2], step: 0.1 },
};

const maskOf = (inside: (column: number, row: number) => boolean): Mask =>
  Array.from({ length: pixels }, (_, i) => (inside(i % side, Math.floor(i / side)) ? 1 : 0));

const disc = (column: number, row: number, radius: number) =>
  maskOf((x, y) => Math.hypot(x - column, y - row) <= radius);

const nothing = maskOf(() => false);
const small = disc(4, 7, 1);
/** Pixels that somebody labelled wrongly, far from the object. */
const slips = new Set(['1,1', '9,2', '6,0', '10,10', '2,10', '8,6', '11,4', '0,4']);

/** Pairs of masks that can be had with one press. */
export const arrangementIds = ['large', 'small', 'unpredicted', 'empty', 'noisy'] as const;
export const arrangements: Readonly<
  Record<(typeof arrangementIds)[number], Pick<MaskState, 'target' | 'prediction'>>
> = {
  large: { target: disc(5, 6, 3.2), prediction: disc(6.5, 5.5, 3) },
  small: { target: small, prediction: disc(5, 7, 1) },
  unpredicted: { target: small, prediction: nothing },
  empty: { target: nothing, prediction: disc(8, 3, 1) },
  noisy: {
    target: maskOf((x, y) => small[y * side + x] === 1 || slips.has(`${x},${y}`)),
    prediction: small,
  },
};

/** The mask with the pixels of a brush set to `value`: a square of `size` pixels around one pixel. */
export function painted(mask: Mask, at: { column: number; row: number }, size: number, value: number): Mask {
  const reach = (size - 1) / 2;
  return mask.map((before, i) => {
    const [column, row] = [i % side, Math.floor(i / side)];
    const within = Math.abs(column - at.column) <= reach && Math.abs(row - at.row) <= reach;
    return within ? value : before;
  });
}

/** Four pixels to a hexadecimal digit. */
const written = (mask: Mask) =>
  (mask.join('').match(/.{4}/g) ?? []).map((bits) => Number.parseInt(bits, 2).toString(16)).join('');

function readMask(text: string | null, fallback: Mask): Mask {
  if (!new RegExp(`^[0-9a-f]{${pixels / 4}}$`).test(text ?? '')) return fallback;
  return [...(text as string)].flatMap((digit) =>
    [...Number.parseInt(digit, 16).toString(2).padStart(4, '0')].map(Number),
  );
}

/** The state as the text of a link. */
export function formatMask(state: MaskState): string {
  const { prediction, target, loss, beside, confidence, smooth, alpha, beta } = state;
  return `p=${written(prediction)}&t=${written(target)}&loss=${loss}&with=${beside}&painted=${confidence}&smooth=${smooth}&alpha=${alpha}&beta=${beta}`;
}

/** Reads a link's text; whatever is missing or foreign stays as at first, whatever is out of range is moved in. */
export function parseMask(text: string, initial: MaskState): MaskState {
  const query = new URLSearchParams(text);
  const chosen = (name: string, fallback: MaskLoss) =>
    maskLosses.find((id) => id === query.get(name)) ?? fallback;
  const number = (name: keyof typeof sliders, key: string = name) =>
    linkedNumber(query.get(key), initial[name], sliders[name].range);
  return {
    prediction: readMask(query.get('p'), initial.prediction),
    target: readMask(query.get('t'), initial.target),
    loss: chosen('loss', initial.loss),
    beside: chosen('with', initial.beside),
    confidence: number('confidence', 'painted'),
    smooth: number('smooth'),
    alpha: number('alpha'),
    beta: number('beta'),
  };
}
