import { expect, test } from 'vitest';
import type { Outcome } from '../../src/training/fit.ts';
import { inStep } from '../../src/training/runs/inStep.ts';

async function* counting(to: number): AsyncGenerator<number, Outcome> {
  for (let report = 1; report <= to; report++) yield report;
  return 'finished';
}

test('runs advance together; one that has ended repeats its last report until all have', async () => {
  const seen: number[][] = [];
  for await (const reports of inStep([counting(3), counting(1)])) seen.push(reports);
  expect(seen).toEqual([
    [1, 1],
    [2, 1],
    [3, 1],
  ]);
});

test('no runs give no reports', async () => {
  expect(await inStep([]).next()).toEqual({ done: true, value: undefined });
});
