import { constant, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { examine } from '../../src/judge/examine.ts';
import { real } from '../../src/judge/inputs.ts';
import type { Learner } from '../../src/judge/learner.ts';
import { type Plain, toPlain } from '../../src/judge/plain.ts';
import { gradient, property, that, values } from '../../src/judge/steps.ts';

/** A learner without a worker, for functions of our own. */
const learnerOf = (f: (...args: number[]) => unknown): Learner => ({
  prepare() {},
  end() {},
  load: async () => ({ kind: 'ready', exports: ['f'], uses: [] }),
  call: async (calls) =>
    calls.map(({ args }) => ({ kind: 'value', value: toPlain(f(...(args as number[]))), mutated: false })),
});

const square = (x: number) => x * x;
const named = { id: 'step', name: 'a step', next: 'go on', says: 'it differs' };
const tried = (step: Parameters<typeof examine>[0], f: (...args: number[]) => unknown) =>
  examine(step, learnerOf(f), { seed: 1, parameters: ['x'] });

test('values compares with the reference and shows the smallest input that differs', async () => {
  const step = values('f', { ...named, given: tuple(real(-8, 8)), reference: square });
  expect(await tried(step, square)).toBeNull();
  // By hand: of the quarters beyond 2, the smallest is 2.25.
  const failure = await tried(step, (x) => (x > 2 ? 0 : x * x));
  expect(failure?.finding.counterexample).toEqual({
    parameters: ['x'],
    args: [2.25],
    yours: 0,
    ours: 5.0625,
  });
});

test('gradient compares slopes by central differences of both functions', async () => {
  const step = gradient('f', { ...named, given: tuple(real(-8, 8)), reference: square, input: 0 });
  expect(await tried(step, square)).toBeNull();
  // A constant shift changes no slope; steps of 0.05 do, though no value is off by more than 0.025.
  expect(await tried(step, (x) => x * x + 3)).toBeNull();
  expect(await tried(step, (x) => Math.round(20 * x * x) / 20)).toMatchObject({
    finding: { stage: 'gradient' },
  });
});

test('gradient moves the first element where the argument is a list', async () => {
  const sum = (x: Plain) => (x as number[]).reduce((a, b) => a + b, 0);
  const step = gradient('f', { ...named, given: tuple(constant([1, 2])), reference: sum, input: 0 });
  expect(await tried(step, sum as never)).toBeNull();
  expect(await tried(step, ((x: number[]) => -sum(x)) as never)).toMatchObject({
    finding: { counterexample: { yours: -1, ours: 1 } },
  });
});

test('a property sees the answers to all its calls, in order', async () => {
  const step = property('f', {
    ...named,
    given: real(1, 8),
    calls: (x) => [[x], [2 * x]],
    expect: ([once = 0, twice = 0]) => that(twice === 2 * once, twice, 'it does not double'),
  });
  expect(await tried(step, (x) => 3 * x)).toBeNull();
  expect(await tried(step, (x) => x + 1)).toMatchObject({
    finding: { problem: 'it does not double', counterexample: { args: [2], yours: 3 } },
  });
});
