import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { CifarFile } from '../src/training/data/cifar.ts';

export interface CifarFiles {
  train: CifarFile[];
  test: CifarFile[];
}

/** The archive as its home page offers it, with the facts that prove it whole. */
export const officialArchive = {
  url: 'https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz',
  size: 170_052_171,
  sha256: 'c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd',
};
export type Archive = typeof officialArchive;

/** Opens a folder of official `.bin` files, or the archive that holds them. */
export function openCifar(from: string, archive: Archive = officialArchive): CifarFiles {
  if (!existsSync(from)) throw new Error(`--from ${from}: there is no such file or folder.`);
  return statSync(from).isDirectory()
    ? collect(from, (name) => readIn(from, name))
    : unpack(from, readFileSync(from), archive);
}

/** Fetches the archive and opens it in memory, so that a broken download leaves no file behind. */
export async function downloadCifar(
  onProgress: (share: number) => void,
  archive: Archive = officialArchive,
): Promise<CifarFiles> {
  const { url, size } = archive;
  const response = await fetch(url).catch((cause: Error) => {
    throw new Error(`${url} could not be reached. Give a copy with --from FILE_OR_DIR.`, { cause });
  });
  if (!response.ok || !response.body) {
    throw new Error(`${url} answered ${response.status}. Give a copy with --from FILE_OR_DIR.`);
  }
  const chunks: Uint8Array[] = [];
  let received = 0;
  for await (const chunk of response.body) {
    chunks.push(chunk);
    received += chunk.length;
    onProgress(received / size);
  }
  return unpack(url, Buffer.concat(chunks), archive);
}

function unpack(name: string, bytes: Uint8Array, archive: Archive): CifarFiles {
  verify(name, bytes.length, createHash('sha256').update(bytes).digest('hex'), archive);
  const entries = tarEntries(gunzipSync(bytes));
  return collect(name, (file) => entries.find((entry) => entry.name.endsWith(`/${file}`))?.bytes ?? null);
}

function readIn(folder: string, name: string): Uint8Array | null {
  const path = join(folder, name);
  return existsSync(path) ? readFileSync(path) : null;
}

function collect(from: string, read: (name: string) => Uint8Array | null): CifarFiles {
  const present = (name: string) => {
    const bytes = read(name);
    return bytes ? [{ name, bytes }] : [];
  };
  const train = [1, 2, 3, 4, 5].flatMap((part) => present(`data_batch_${part}.bin`));
  const test = present('test_batch.bin');
  if (train.length === 0 || test.length === 0) {
    throw new Error(
      `${from}: needs test_batch.bin and at least one of data_batch_1.bin to data_batch_5.bin, as in ${officialArchive.url}.`,
    );
  }
  return { train, test };
}

function verify(name: string, size: number, sha256: string, archive: Archive): void {
  if (size !== archive.size) {
    throw new Error(`${name}: expected ${archive.size} bytes, got ${size}. It is cut off; get it again.`);
  }
  if (sha256 !== archive.sha256) {
    throw new Error(`${name}: its SHA-256 is ${sha256}, not ${archive.sha256}. It is damaged; get it again.`);
  }
}

/** The files of a tar archive: blocks of 512 bytes, a header and then the contents. */
function tarEntries(tar: Uint8Array): CifarFile[] {
  const entries: CifarFile[] = [];
  const text = (from: number, length: number) =>
    new TextDecoder().decode(tar.subarray(from, from + length)).replace(/\0.*$/s, '');
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const size = Number.parseInt(text(at + 124, 12), 8);
    entries.push({ name: text(at, 100), bytes: tar.subarray(at + 512, at + 512 + size) });
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return entries;
}
