import type { LossFamily } from '../../losses/loss.ts';

/** What a family compares, as two paths: what should be, and what the model gives. */
export interface FamilyPicture {
  target: string;
  prediction: string;
}

/** Draws a family's pair around a place; `off` is how far it is from right, 1 to 0. */
type Draw = (x: number, y: number, size: number, off: number) => FamilyPicture;

const draws: Record<LossFamily, Draw> = {
  /** A line to be met, and how far a dot is from it. */
  regression: (x, y, size, off) => ({
    target: `M${x - size} ${y + size * 0.8}h${2 * size}`,
    prediction: `M${x} ${y + size * 0.8}v${-1.6 * size * off}${ring(x, y + size * (0.8 - 1.6 * off), size / 5)}`,
  }),
  /** Three classes: the right one's whole bar, and what the model gives each. */
  classification: (x, y, size, off) => ({
    target: bar(x, y, size, 1),
    prediction: [
      bar(x - size * 0.7, y, size, 0.6 * off),
      bar(x, y, size, 1 - 0.8 * off),
      bar(x + size * 0.7, y, size, 0.3 * off),
    ].join(''),
  }),
  /** A spring between two points that belong together. */
  ranking: (x, y, size, off) => {
    const half = size * (0.4 + 1.1 * off);
    const coils = Array.from(
      { length: 8 },
      (_, i) => `l${half / 4.5} ${(i % 2 === 0 ? -1 : 1) * size * (i === 0 ? 0.3 : 0.6)}`,
    );
    return {
      target: ring(x - half, y, size / 4),
      prediction: `M${x - half + size / 4} ${y}${coils.join('')}${ring(x + half, y, size / 4)}`,
    };
  },
  /** Two bells: the data's and the model's. */
  generative: (x, y, size, off) => ({
    target: bell(x - size * off * 0.7, y, size),
    prediction: bell(x + size * off * 0.7, y, size),
  }),
  /** A square to be covered, and the disc that the model gives. */
  segmentation: (x, y, size, off) => ({
    target: `M${x - size * (0.8 + 0.5 * off)} ${y - size * 0.8}h${1.6 * size}v${1.6 * size}h${-1.6 * size}z`,
    prediction: ring(x + size * 0.9 * off, y, size * 0.85),
  }),
};

/** The family's picture: one, large, or three in a row below a curve, from wrong to right. */
export function familyPicture(family: LossFamily, as: 'large' | 'row'): FamilyPicture {
  const draw = draws[family];
  const pictures =
    as === 'large' ? [draw(66, 40, 30, 0.6)] : [1, 0.5, 0].map((off, i) => draw(22 + 44 * i, 66, 10, off));
  return { target: join(pictures, 'target'), prediction: join(pictures, 'prediction') };
}

function join(pictures: readonly FamilyPicture[], part: keyof FamilyPicture): string {
  const paths = pictures.map((picture) => picture[part]).join('');
  return paths.replace(/-?\d+\.\d+/g, (number) => `${Math.round(Number(number) * 10) / 10}`);
}

const ring = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
const bar = (x: number, y: number, size: number, height: number) =>
  `M${x - size * 0.3} ${y + size * 0.8}v${-1.6 * size * height}h${size * 0.6}v${1.6 * size * height}z`;
const bell = (x: number, y: number, size: number) => {
  const [foot, top, reach] = [y + size * 0.8, y - size * 0.8, size * 1.2];
  return `M${x - reach} ${foot}C${x - reach / 2} ${foot} ${x - reach / 2} ${top} ${x} ${top}S${x + reach / 2} ${foot} ${x + reach} ${foot}`;
};
