import { permutation, seeded } from '../random.ts';

/**
 * CIFAR-10's binary format: records of one label byte, then 1,024 red, 1,024 green and 1,024 blue bytes, row by row.
 *
 * Krizhevsky, "Learning Multiple Layers of Features from Tiny Images" (2009).
 */

/** The ten classes, in the order of their labels. */
export const cifarClasses = [
  'airplane',
  'automobile',
  'bird',
  'cat',
  'deer',
  'dog',
  'frog',
  'horse',
  'ship',
  'truck',
] as const;

/** A file of the official format, opened. */
export interface CifarFile {
  name: string;
  bytes: Uint8Array;
}

/** Images of 32 × 32 pixels with their labels. */
export interface ImageSet {
  /** One per image: 0 to 9. */
  labels: Uint8Array;
  /** `[images, 32, 32, 3]`, 0 to 255: the layout that tfjs takes. */
  pixels: Uint8Array;
}

export const imageSide = 32;
const plane = imageSide * imageSide;
const record = 1 + 3 * plane;

/** Reads a file of the official format; throws a plain sentence about `name` when it is broken. */
export function readCifar(bytes: Uint8Array, name: string): ImageSet {
  const count = countRecords(bytes, name);
  const labels = new Uint8Array(count);
  const pixels = new Uint8Array(count * 3 * plane);
  for (let image = 0; image < count; image++) {
    const start = image * record;
    labels[image] = bytes[start] as number;
    for (let pixel = 0; pixel < plane; pixel++) {
      for (let channel = 0; channel < 3; channel++) {
        pixels[(image * plane + pixel) * 3 + channel] = bytes[start + 1 + channel * plane + pixel] as number;
      }
    }
  }
  return { labels, pixels };
}

/** How many images a file of that many bytes holds; can be asked before the file is read. */
export function countBySize(size: number, name: string): number {
  const count = size / record;
  if (Number.isInteger(count) && count > 0) return count;
  throw new Error(
    `${name}: expected a whole number of images of ${record} bytes each; it has ${size} bytes. ` +
      'It is cut off or no CIFAR-10 file; get it again.',
  );
}

/** How many images a file holds, once its size and every label have been checked. */
export function countRecords(bytes: Uint8Array, name: string): number {
  const count = countBySize(bytes.length, name);
  for (let image = 0; image < count; image++) {
    const label = bytes[image * record] as number;
    if (label >= cifarClasses.length) {
      throw new Error(
        `${name}: image ${image + 1} has the label ${label}; labels run from 0 to 9. ` +
          'The file is damaged or no CIFAR-10 file; get it again.',
      );
    }
  }
  return count;
}

/** How many images of each class some files hold, in label order. */
export function classCounts(files: readonly CifarFile[]): number[] {
  const counts = cifarClasses.map(() => 0);
  for (const { name, bytes } of files) {
    const images = countRecords(bytes, name);
    for (let image = 0; image < images; image++) {
      const label = bytes[image * record] as number;
      counts[label] = (counts[label] as number) + 1;
    }
  }
  return counts;
}

/** The images at the places given, in that order. */
export function takeImages({ labels, pixels }: ImageSet, places: readonly number[]): ImageSet {
  const taken = new Uint8Array(places.length * 3 * plane);
  places.forEach((place, i) => {
    taken.set(pixels.subarray(place * 3 * plane, (place + 1) * 3 * plane), i * 3 * plane);
  });
  return { labels: Uint8Array.from(places, (place) => labels[place] as number), pixels: taken };
}

/** As many images of each class, drawn by `seed` from files of the official format, in the same format. */
export function balancedSubset(files: readonly CifarFile[], perClass: number, seed: number): Uint8Array {
  const records = files.flatMap(({ name, bytes }) =>
    Array.from({ length: countRecords(bytes, name) }, (_, i) => bytes.subarray(i * record, (i + 1) * record)),
  );
  const taken = cifarClasses.map(() => 0);
  const chosen: Uint8Array[] = [];
  for (const index of permutation(records.length, seeded(seed))) {
    const candidate = records[index] as Uint8Array;
    const label = candidate[0] as number;
    if ((taken[label] as number) >= perClass) continue;
    taken[label] = (taken[label] as number) + 1;
    chosen.push(candidate);
  }
  const short = taken.findIndex((count) => count < perClass);
  if (short >= 0) {
    const names = files.map((file) => file.name).join(', ');
    throw new Error(
      `${names}: only ${taken[short]} images of class ${cifarClasses[short]}; ${perClass} of each were asked for. ` +
        'Ask for fewer with --per-class.',
    );
  }
  const subset = new Uint8Array(chosen.length * record);
  chosen.forEach((one, i) => {
    subset.set(one, i * record);
  });
  return subset;
}
