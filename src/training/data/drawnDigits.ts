import { normal, type Random, seeded } from '../random.ts';

/** Rows and columns of a picture. */
export const digitSide = 12;

/** Pixels of a picture. */
export const digitPixels = digitSide * digitSide;

type Corner = readonly [x: number, y: number];

const six: readonly Corner[] = [
  [0.35, -0.95],
  [-0.2, -0.6],
  [-0.5, 0.1],
  [-0.4, 0.8],
  [0, 1],
  [0.4, 0.8],
  [0.5, 0.4],
  [0.3, 0.05],
  [0, 0],
  [-0.45, 0.3],
];

/** The pen's way for each digit: x to the right, y downwards, from −1 to 1. */
const ways: readonly (readonly Corner[])[] = [
  Array.from({ length: 13 }, (_, i) => [0.5 * Math.sin((i * Math.PI) / 6), -Math.cos((i * Math.PI) / 6)]),
  [
    [-0.3, -0.6],
    [0.05, -1],
    [0.05, 1],
  ],
  [
    [-0.5, -0.6],
    [-0.2, -0.95],
    [0.25, -0.95],
    [0.5, -0.6],
    [0.4, -0.15],
    [-0.5, 0.95],
    [0.55, 0.95],
  ],
  [
    [-0.5, -0.8],
    [0, -1],
    [0.45, -0.7],
    [0.4, -0.25],
    [0, -0.05],
    [0.45, 0.15],
    [0.5, 0.65],
    [0.05, 1],
    [-0.5, 0.8],
  ],
  [
    [0.25, 1],
    [0.25, -1],
    [-0.6, 0.35],
    [0.6, 0.35],
  ],
  [
    [0.5, -0.95],
    [-0.4, -0.95],
    [-0.45, -0.1],
    [0.1, -0.2],
    [0.5, 0.2],
    [0.4, 0.75],
    [0, 1],
    [-0.5, 0.85],
  ],
  six,
  [
    [-0.55, -0.95],
    [0.55, -0.95],
    [-0.1, 1],
  ],
  [
    [0, 0],
    [-0.4, -0.3],
    [-0.4, -0.75],
    [0, -1],
    [0.4, -0.75],
    [0.4, -0.3],
    [0, 0],
    [-0.5, 0.35],
    [-0.45, 0.8],
    [0, 1],
    [0.45, 0.8],
    [0.5, 0.35],
    [0, 0],
  ],
  six.map(([x, y]) => [-x, -y] as const),
];

/**
 * Digits as a program draws them, in grey from 0 (paper) to 1 (ink): a stand-in for handwriting; say so where it shows.
 *
 * Picture k shows digit k mod 10. Place, size, slant, pen and every corner differ from picture to picture; the same
 * `seed` gives the same pictures. Returns `count` rows of `digitPixels` numbers, one after the other.
 */
export function drawnDigits(count: number, seed: number): Float32Array {
  const random = seeded(seed);
  const pixels = new Float32Array(count * digitPixels);
  for (let k = 0; k < count; k++) {
    draw(
      ways[k % ways.length] as readonly Corner[],
      random,
      pixels.subarray(k * digitPixels, (k + 1) * digitPixels),
    );
  }
  return pixels;
}

/** Pictures that no model was trained on: those of another seed. */
export const heldOutDigits = (count: number, seed: number): Float32Array => drawnDigits(count, seed + 1000);

/** Pictures one after the other as a list of pictures. */
export function asPictures(pixels: ArrayLike<number>): number[][] {
  return Array.from({ length: pixels.length / digitPixels }, (_, k) =>
    Array.from({ length: digitPixels }, (_, at) => pixels[k * digitPixels + at] as number),
  );
}

/** Draws one pen's way, a little different each time, into `pixels`. */
function draw(way: readonly Corner[], random: Random, pixels: Float32Array): void {
  const between = (least: number, most: number) => least + (most - least) * random();
  const middle = (digitSide - 1) / 2;
  const [left, top] = [middle + between(-0.6, 0.6), middle + between(-0.5, 0.5)];
  const [across, down] = [between(3.6, 5), between(4, 4.8)];
  const slant = between(-0.25, 0.25);
  const pen = between(0.5, 0.85);
  const corners = way.map(([x, y]): Corner => {
    const [tremorX, tremorY] = [0.06 * normal(random), 0.06 * normal(random)];
    return [left + across * (x + tremorX - slant * y), top + down * (y + tremorY)];
  });
  for (let at = 0; at < digitPixels; at++) {
    const spot: Corner = [at % digitSide, Math.floor(at / digitSide)];
    const away = Math.min(...corners.slice(1).map((end, i) => distance(spot, corners[i] as Corner, end)));
    pixels[at] = Math.min(1, Math.max(0, pen + 0.5 - away));
  }
}

/** How far a spot lies from the straight stroke between two corners. */
function distance([x, y]: Corner, [fromX, fromY]: Corner, [toX, toY]: Corner): number {
  const [alongX, alongY] = [toX - fromX, toY - fromY];
  const share = ((x - fromX) * alongX + (y - fromY) * alongY) / (alongX ** 2 + alongY ** 2 || 1);
  const held = Math.min(1, Math.max(0, share));
  return Math.hypot(x - fromX - held * alongX, y - fromY - held * alongY);
}
