import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { printedHere } from '../../scripts/snippets.ts';
import { ReaderError } from '../../src/notebook/readerError.ts';
import { expectSame } from './compare.ts';

/** A random program of scripts/pythonFuzz.py and what CPython and PyTorch printed. */
interface Fuzzed {
  seed: number;
  source: string;
  output: string;
}

export const fuzzed: readonly Fuzzed[] = JSON.parse(
  readFileSync(new URL('./fuzz.json', import.meta.url), 'utf8'),
);

/**
 * Runs a random program: it prints what CPython and PyTorch printed, or says in a sentence what is missing.
 *
 * Without tensors it prints the same text to the last digit. Gives whether it printed.
 */
export async function expectSameOrSaid({ source, output }: Fuzzed): Promise<boolean> {
  let here: string;
  try {
    here = await printedHere(source);
  } catch (error) {
    expect(error).toBeInstanceOf(ReaderError);
    expect((error as Error).message).toMatch(/this book['’]s/i);
    return false;
  }
  if (source.includes('torch')) expectSame(here, output);
  else expect(here).toBe(output);
  return true;
}
