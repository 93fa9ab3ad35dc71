import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cifarClasses, type ImageSet } from '../../src/training/data/cifar.ts';
import { ownSource, standInSource, subsetSource } from '../../src/training/data/imageSource.ts';

/** A file of the official format: image i has label i % 10, and every byte of it is i % 256. */
function official(images: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(images * 3073);
  for (let i = 0; i < images; i++) bytes.fill(i % 256, i * 3073, (i + 1) * 3073);
  for (let i = 0; i < images; i++) bytes[i * 3073] = i % 10;
  return bytes;
}

const chosen = (name: string, bytes: Uint8Array<ArrayBuffer>) => new File([bytes], name);
const perClass = ({ labels }: ImageSet) =>
  cifarClasses.map((_, label) => labels.filter((each) => each === label).length);

describe('a file that the reader chose', () => {
  test('is divided: of each class one image in five is held out, and none is in both', async () => {
    const source = await ownSource([chosen('data_batch_3.bin', official(200))]);
    expect(perClass(source.train)).toEqual(Array(10).fill(16));
    expect(perClass(source.test)).toEqual(Array(10).fill(4));
    const firstBytes = ({ labels, pixels }: ImageSet) => [...labels.keys()].map((i) => pixels[i * 3072]);
    const held = new Set(firstBytes(source.test));
    expect(firstBytes(source.train).filter((byte) => held.has(byte))).toEqual([]);
    expect(source).toMatchObject({ kind: 'own', label: 'CIFAR-10, from data_batch_3.bin' });
  });

  test('beside test_batch.bin trains whole, and the test batch is held out', async () => {
    const files = [chosen('test_batch.bin', official(50)), chosen('data_batch_1.bin', official(100))];
    const { train, test: held } = await ownSource(files);
    expect(perClass(train)).toEqual(Array(10).fill(10));
    expect(perClass(held)).toEqual(Array(10).fill(5));
  });

  test('gives no more than 200 training images of each class', async () => {
    const { train, test: held } = await ownSource([chosen('data_batch_1.bin', official(3000))]);
    expect([train.labels.length, held.labels.length]).toEqual([2000, 500]);
  });

  test.each<[string, File[], string]>([
    [
      'is cut off',
      [chosen('data_batch_1.bin', official(2).subarray(0, 5000))],
      'it has 5000 bytes. It is cut off',
    ],
    [
      'is an archive',
      [chosen('cifar-10-binary.tar.gz', official(1))],
      'this is an archive; unpack it, then choose a file',
    ],
    [
      'has a label that no class has',
      [
        chosen(
          'a.bin',
          official(20).map((byte, i) => (i === 3073 ? 77 : byte)),
        ),
      ],
      'a.bin: image 2 has the label 77; labels run from 0 to 9.',
    ],
    [
      'is too small',
      [chosen('b.bin', official(40))],
      'b.bin: only 4 images of class airplane; at least 5 of each are needed.',
    ],
    ['is not there', [], 'No file was chosen.'],
  ])('that %s gets a sentence', async (_, files, problem) => {
    await expect(ownSource(files)).rejects.toThrow(problem);
  });

  test('of a wrong size is refused before it is read', async () => {
    const file = { name: 'huge.bin', size: 3e9, arrayBuffer: () => Promise.reject(new Error('was read')) };
    await expect(ownSource([file])).rejects.toThrow('huge.bin: expected a whole number of images');
  });
});

describe('the subset of our own host', () => {
  const serve: typeof fetch = async (url) => {
    const bytes = official(String(url).includes('train') ? 40 : 20);
    return new Response(new Blob([bytes]).stream(), { headers: { 'content-length': String(bytes.length) } });
  };

  test('comes with its progress', async () => {
    const shares: number[] = [];
    const source = await subsetSource(
      { train: '/train', test: '/test' },
      (share) => shares.push(share),
      serve,
    );
    expect(source.train.labels).toHaveLength(40);
    expect(source.test.labels).toHaveLength(20);
    expect(shares.at(-1)).toBeCloseTo(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  test('that is missing, or out of reach, gets a sentence', async () => {
    const urls = { train: '/train', test: '/test' };
    const missing: typeof fetch = async () => new Response('', { status: 404 });
    await expect(subsetSource(urls, () => {}, missing)).rejects.toThrow('could not be loaded (404)');
    const offline: typeof fetch = () => Promise.reject(new TypeError('failed'));
    await expect(subsetSource(urls, () => {}, offline)).rejects.toThrow(
      'could not be loaded (no connection)',
    );
  });
});

test('the stand-in says that it is one', () => {
  const { kind, label, train, test: held } = standInSource();
  expect(kind).toBe('stand-in');
  expect(label).toMatch(/^stand-in: .* no photographs$/);
  expect([train.labels.length, held.labels.length]).toEqual([2000, 500]);
});

const real = process.env.CIFAR10_DIR ?? '';
const absent = !existsSync(join(real, 'data_batch_1.bin'));

/** Needs the folder of official files in CIFAR10_DIR; skipped without it. */
describe.skipIf(absent)('real CIFAR-10 files', () => {
  const open = (name: string) => chosen(name, Uint8Array.from(readFileSync(join(real, name))));

  test('are read and balanced', async () => {
    const { train, test: held } = await ownSource([open('data_batch_1.bin'), open('test_batch.bin')]);
    expect(perClass(train)).toEqual(Array(10).fill(200));
    expect(perClass(held)).toEqual(Array(10).fill(50));
    // Photographs: colours of neighbouring pixels are alike, which misread planes would not be.
    const { pixels } = train;
    const difference = (by: number) => {
      let total = 0;
      for (let i = 0; i + by < 300_000; i++) total += Math.abs((pixels[i] ?? 0) - (pixels[i + by] ?? 0));
      return total / 300_000;
    };
    expect(difference(3)).toBeLessThan(0.5 * difference(1500));
  });
});
