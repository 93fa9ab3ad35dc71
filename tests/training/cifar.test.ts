import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Archive, downloadCifar, openCifar } from '../../scripts/cifarFiles.ts';
import { writeSubset } from '../../scripts/cifarSubset.ts';
import { balancedSubset, countRecords, readCifar } from '../../src/training/data/cifar.ts';

/** A file of the official format: image i has label i % 10, red i, green 100 and blue 200 everywhere. */
function synthetic(images: number): Uint8Array {
  const bytes = new Uint8Array(images * 3073);
  for (let i = 0; i < images; i++) {
    bytes[i * 3073] = i % 10;
    bytes.fill(i % 256, i * 3073 + 1, i * 3073 + 1025);
    bytes.fill(100, i * 3073 + 1025, i * 3073 + 2049);
    bytes.fill(200, i * 3073 + 2049, (i + 1) * 3073);
  }
  return bytes;
}

const labelsOf = (bytes: Uint8Array) => [...readCifar(bytes, 'subset').labels];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lossbook-cifar-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('readCifar', () => {
  test('turns planes of colour into pixels, and keeps the labels', () => {
    const bytes = synthetic(12);
    bytes[3073 + 1 + 33] = 250; // image 1, second row, second column: red
    const { labels, pixels } = readCifar(bytes, 'data_batch_1.bin');
    expect([...labels]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1]);
    expect([...pixels.subarray(0, 3)]).toEqual([0, 100, 200]);
    const second = 3072 + (1 * 32 + 1) * 3;
    expect([...pixels.subarray(second, second + 3)]).toEqual([250, 100, 200]);
  });

  test('refuses a file that is cut off, and says what it has and what to do', () => {
    expect(() => readCifar(synthetic(2).subarray(0, 5000), 'data_batch_3.bin')).toThrow(
      'data_batch_3.bin: expected a whole number of images of 3073 bytes each; it has 5000 bytes. ' +
        'It is cut off or no CIFAR-10 file; get it again.',
    );
    expect(() => readCifar(new Uint8Array(), 'empty.bin')).toThrow('it has 0 bytes');
  });

  test('refuses a label beyond the ten classes, and names the image', () => {
    const bytes = synthetic(20);
    bytes[16 * 3073] = 200;
    expect(() => countRecords(bytes, 'test_batch.bin')).toThrow(
      'test_batch.bin: image 17 has the label 200; labels run from 0 to 9.',
    );
  });
});

describe('balancedSubset', () => {
  const files = [
    { name: 'data_batch_1.bin', bytes: synthetic(60) },
    { name: 'data_batch_2.bin', bytes: synthetic(40) },
  ];

  test('holds as many of each class, drawn from all files, the same for the same seed', () => {
    const subset = balancedSubset(files, 7, 1);
    const counts = Array.from(
      { length: 10 },
      (_, c) => labelsOf(subset).filter((label) => label === c).length,
    );
    expect(counts).toEqual(Array(10).fill(7));
    expect(balancedSubset(files, 7, 1)).toEqual(subset);
    expect(labelsOf(balancedSubset(files, 7, 2))).not.toEqual(labelsOf(subset));
  });

  test('says which class is short and what to ask for', () => {
    expect(() => balancedSubset(files, 11, 1)).toThrow(
      'data_batch_1.bin, data_batch_2.bin: only 10 images of class airplane; 11 of each were asked for. ' +
        'Ask for fewer with --per-class.',
    );
  });
});

describe('a folder of official files', () => {
  const fill = () => {
    writeFileSync(join(folder, 'data_batch_1.bin'), synthetic(100));
    writeFileSync(join(folder, 'test_batch.bin'), synthetic(50));
  };

  test('becomes a training and a test file', () => {
    fill();
    const out = join(folder, 'out');
    expect(writeSubset(openCifar(folder), 8, out)).toEqual([
      { name: 'cifar10-train.bin', bytes: 80 * 3073 },
      { name: 'cifar10-test.bin', bytes: 20 * 3073 },
    ]);
    expect(readdirSync(out).sort()).toEqual(['cifar10-test.bin', 'cifar10-train.bin']);
    expect(labelsOf(readFileSync(join(out, 'cifar10-test.bin')))).toHaveLength(20);
  });

  test('that lacks a file, or holds a broken one, gets a sentence and leaves nothing behind', () => {
    expect(() => openCifar(folder)).toThrow('needs test_batch.bin and at least one of data_batch_1.bin');
    expect(() => openCifar(join(folder, 'nowhere'))).toThrow('there is no such file or folder.');
    fill();
    writeFileSync(join(folder, 'test_batch.bin'), synthetic(50).subarray(0, 100_000));
    const out = join(folder, 'out');
    expect(() => writeSubset(openCifar(folder), 8, out)).toThrow('test_batch.bin: expected a whole number');
    expect(existsSync(out)).toBe(false);
  });

  test('cannot give fewer than four of each', () => {
    fill();
    expect(() => writeSubset(openCifar(folder), 0, folder)).toThrow(
      '--per-class must be a whole number of at least 4; it was 0.',
    );
  });
});

describe('the archive', () => {
  /** A tar file as `tar` writes it, gzipped, with the facts that prove it whole. */
  function archiveOf(files: Record<string, Uint8Array>): { bytes: Buffer; facts: Archive } {
    const blocks = Object.entries(files).flatMap(([name, bytes]) => {
      const header = Buffer.alloc(512);
      header.write(`cifar-10-batches-bin/${name}`);
      header.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124);
      return [header, Buffer.from(bytes), Buffer.alloc(-bytes.length & 511)];
    });
    const bytes = gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { bytes, facts: { url: 'http://localhost/', size: bytes.length, sha256 } };
  }
  const { bytes, facts } = archiveOf({
    'data_batch_1.bin': synthetic(30),
    'readme.html': new Uint8Array(700),
    'test_batch.bin': synthetic(20),
  });

  /** Serves `body` on a port of its own while `use` runs. */
  async function serving(body: Buffer, use: (url: string) => Promise<void>) {
    const server = createServer((_, response) => response.end(body)).listen(0);
    try {
      await use(`http://localhost:${(server.address() as AddressInfo).port}/`);
    } finally {
      server.close();
    }
  }

  test('gives its files once size and checksum agree', () => {
    const path = join(folder, 'cifar-10-binary.tar.gz');
    writeFileSync(path, bytes);
    const { train, test: held } = openCifar(path, facts);
    expect(train.map((file) => [...file.bytes])).toEqual([[...synthetic(30)]]);
    expect(held.map((file) => file.bytes.length)).toEqual([20 * 3073]);
  });

  test('is refused when it is cut off or damaged', () => {
    const path = join(folder, 'cifar-10-binary.tar.gz');
    writeFileSync(path, bytes.subarray(0, 100));
    expect(() => openCifar(path, facts)).toThrow(
      `expected ${bytes.length} bytes, got 100. It is cut off; get it again.`,
    );
    const damaged = Buffer.from(bytes);
    damaged[50] = (damaged[50] as number) ^ 1;
    writeFileSync(path, damaged);
    expect(() => openCifar(path, facts)).toThrow('It is damaged; get it again.');
  });

  test('is fetched with progress, and refused when the download breaks off', async () => {
    const shares: number[] = [];
    await serving(bytes, async (url) => {
      const { train } = await downloadCifar((share) => shares.push(share), { ...facts, url });
      expect(train).toHaveLength(1);
    });
    expect(shares.at(-1)).toBe(1);
    await serving(bytes.subarray(0, 100), async (url) => {
      await expect(downloadCifar(() => {}, { ...facts, url })).rejects.toThrow('got 100. It is cut off');
    });
  });

  test('that cannot be reached says how to go on', async () => {
    await expect(downloadCifar(() => {}, { ...facts, url: 'http://localhost:1/' })).rejects.toThrow(
      'http://localhost:1/ could not be reached. Give a copy with --from FILE_OR_DIR.',
    );
  });
});

const real = process.env.CIFAR10_DIR;
test.skipIf(!real)(
  real
    ? 'the real CIFAR-10 in CIFAR10_DIR gives a balanced subset'
    : 'skipped, as CIFAR10_DIR names no folder of real CIFAR-10 files: a balanced subset of them',
  () => {
    const [train] = writeSubset(openCifar(real as string), 40, folder);
    expect(train?.bytes).toBe(400 * 3073);
    const { labels, pixels } = readCifar(
      readFileSync(join(folder, 'cifar10-train.bin')),
      'cifar10-train.bin',
    );
    expect([...labels].filter((label) => label === 3)).toHaveLength(40);
    // Public projects record channel means of 0.491, 0.482 and 0.447 for CIFAR-10: 0.473 over all.
    expect(pixels.reduce((sum, value) => sum + value, 0) / pixels.length / 255).toBeCloseTo(0.473, 1);
  },
);
