import { expect, test } from 'vitest';
import { expectSameOrSaid, fuzzed } from './fuzzed.ts';

test('every random program prints what CPython and PyTorch printed, to a sentence where something is missing', async () => {
  expect(fuzzed.length).toBeGreaterThan(300);
  let printed = 0;
  for (const program of fuzzed) if (await expectSameOrSaid(program)) printed++;
  console.log(
    `${printed} of ${fuzzed.length} random programs print the same; the others say what is missing.`,
  );
  expect(printed / fuzzed.length).toBeGreaterThan(0.95);
}, 600_000);
