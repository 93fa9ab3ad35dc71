import { normal, permutation, type Random, seeded } from '../random.ts';
import { type ImageSet, imageSide } from './cifar.ts';

/** Whether the point (x, y) belongs to the shape; its centre is (0, 0), its radius 1. */
type Shape = (x: number, y: number) => boolean;

const shapes: Record<string, Shape> = {
  disc: (x, y) => x * x + y * y < 1,
  ring: (x, y) => x * x + y * y < 1 && x * x + y * y > 0.36,
  square: (x, y) => Math.max(Math.abs(x), Math.abs(y)) < 0.85,
  frame: (x, y) => Math.max(Math.abs(x), Math.abs(y)) < 0.9 && Math.max(Math.abs(x), Math.abs(y)) > 0.5,
  triangle: (x, y) => y < 0.8 && y > 2 * Math.abs(x) - 0.9,
  plus: (x, y) => Math.min(Math.abs(x), Math.abs(y)) < 0.28 && Math.max(Math.abs(x), Math.abs(y)) < 1,
  cross: (x, y) => Math.abs(Math.abs(x) - Math.abs(y)) < 0.35 && Math.max(Math.abs(x), Math.abs(y)) < 0.9,
  'stripes across': (x, y) => Math.abs(x) < 1 && Math.abs(y) < 1 && Math.sin(y * 9) > 0,
  'stripes down': (x, y) => Math.abs(x) < 1 && Math.abs(y) < 1 && Math.sin(x * 9) > 0,
  checks: (x, y) => Math.abs(x) < 1 && Math.abs(y) < 1 && Math.sin(x * 7) * Math.sin(y * 7) > 0,
};

/** The ten classes of the stand-in, in the order of their labels. */
export const standInClasses: readonly string[] = Object.keys(shapes);

/**
 * A made-up set of ten kinds of shape for readers without CIFAR-10, in the same layout; say so wherever it shows.
 *
 * Place, size, tilt, colours and noise differ from image to image. `counts` is the number of images of each class; the
 * same `seed` gives the same images in the same, shuffled order.
 */
export function standInImages(counts: readonly number[], seed: number): ImageSet {
  if (counts.length !== standInClasses.length) {
    throw new RangeError(
      `standInImages: needs ${standInClasses.length} counts, one per class; got ${counts.length}.`,
    );
  }
  const random = seeded(seed);
  const ordered = counts.flatMap((count, label) => Array<number>(count).fill(label));
  const labels = Uint8Array.from(permutation(ordered.length, random), (index) => ordered[index] as number);
  const size = imageSide * imageSide * 3;
  const pixels = new Uint8Array(labels.length * size);
  const drawn = Object.values(shapes);
  labels.forEach((label, image) => {
    draw(drawn[label] as Shape, random, pixels.subarray(image * size, (image + 1) * size));
  });
  return { labels, pixels };
}

function draw(shape: Shape, random: Random, pixels: Uint8Array): void {
  const between = (least: number, most: number) => least + (most - least) * random();
  const colour = () => [between(0, 255), between(0, 255), between(0, 255)];
  const ground = colour();
  const figure = ground.map((value) => (value + between(70, 185)) % 255);
  const radius = between(7, 12);
  const [left, top] = [between(12, 20), between(12, 20)];
  const tilt = between(-0.35, 0.35);
  const [cos, sin] = [Math.cos(tilt) / radius, Math.sin(tilt) / radius];
  const noise = between(6, 26);
  for (let at = 0; at < imageSide * imageSide; at++) {
    const x = (at % imageSide) - left;
    const y = Math.floor(at / imageSide) - top;
    const paint = shape(cos * x + sin * y, cos * y - sin * x) ? figure : ground;
    const speck = noise * normal(random);
    for (let channel = 0; channel < 3; channel++) {
      pixels[at * 3 + channel] = Math.min(255, Math.max(0, (paint[channel] as number) + speck));
    }
  }
}
