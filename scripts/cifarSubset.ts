import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { balancedSubset } from '../src/training/data/cifar.ts';
import type { CifarFiles } from './cifarFiles.ts';

/** The files that the page loads on demand, in the official format. */
const subsetNames = { train: 'cifar10-train.bin', test: 'cifar10-test.bin' };

/**
 * Writes `perClass` training images of each class, and a quarter as many test images, into `folder`: both or neither.
 * Returns what was written: name and bytes.
 */
export function writeSubset(
  files: CifarFiles,
  perClass: number,
  folder: string,
): { name: string; bytes: number }[] {
  if (!Number.isInteger(perClass) || perClass < 4) {
    throw new Error(`--per-class must be a whole number of at least 4; it was ${perClass}.`);
  }
  const subsets = [
    { name: subsetNames.train, bytes: balancedSubset(files.train, perClass, 1) },
    { name: subsetNames.test, bytes: balancedSubset(files.test, Math.floor(perClass / 4), 1) },
  ];
  mkdirSync(folder, { recursive: true });
  try {
    for (const { name, bytes } of subsets) writeFileSync(join(folder, `${name}.part`), bytes);
    for (const { name } of subsets) renameSync(join(folder, `${name}.part`), join(folder, name));
  } finally {
    for (const { name } of subsets) rmSync(join(folder, `${name}.part`), { force: true });
  }
  return subsets.map(({ name, bytes }) => ({ name, bytes: bytes.length }));
}
