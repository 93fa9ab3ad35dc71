import { side } from './frame.ts';

/** A mask of zeros and ones, row by row from the top. */
export type Mask = readonly number[];

/** A pixel of a mask by its place. */
export interface Pixel {
  column: number;
  row: number;
}

export const indexOf = ({ column, row }: Pixel): number => row * side + column;

const pixels = side * side;

const maskOf = (inside: (column: number, row: number) => boolean): Mask =>
  Array.from({ length: pixels }, (_, i) => (inside(i % side, Math.floor(i / side)) ? 1 : 0));

const disc = (column: number, row: number, radius: number) =>
  maskOf((x, y) => Math.hypot(x - column, y - row) <= radius);

const nothing = maskOf(() => false);
const small = disc(4, 7, 1);
/** Pixels that somebody labelled wrongly, far from the object. */
const slips = new Set(['1,1', '9,2', '6,0', '10,10', '2,10', '8,6', '11,4', '0,4']);

/** Pairs of masks that can be had with one press. */
export const arrangements: Readonly<
  Record<'large' | 'small' | 'unpredicted' | 'empty' | 'noisy', { target: Mask; prediction: Mask }>
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
export function painted(mask: Mask, at: Pixel, size: number, value: number): Mask {
  const reach = (size - 1) / 2;
  return mask.map((before, i) => {
    const [column, row] = [i % side, Math.floor(i / side)];
    const within = Math.abs(column - at.column) <= reach && Math.abs(row - at.row) <= reach;
    return within ? value : before;
  });
}

/** A mask as text: four pixels to a hexadecimal digit. */
export const asText = (mask: Mask): string =>
  (mask.join('').match(/.{4}/g) ?? []).map((bits) => Number.parseInt(bits, 2).toString(16)).join('');

/** The mask in a text; nothing where the text is none. */
export function fromText(text: string): Mask | undefined {
  if (!new RegExp(`^[0-9a-f]{${pixels / 4}}$`).test(text)) return undefined;
  return [...text].flatMap((digit) =>
    [...Number.parseInt(digit, 16).toString(2).padStart(4, '0')].map(Number),
  );
}
