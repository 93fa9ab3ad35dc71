import { constant, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { usual } from '../../src/judge/close.ts';
import { examine } from '../../src/judge/examine.ts';
import { real } from '../../src/judge/inputs.ts';
import { type Plain, toPlain } from '../../src/judge/plain.ts';
import type { Sandbox } from '../../src/judge/sandbox.ts';
import { equal, gradient, ownGradient, property, that, values } from '../../src/judge/steps.ts';

/** A sandbox without a worker, for functions of our own. */
const sandboxOf = (f: (...args: number[]) => unknown): Sandbox => ({
  prepare() {},
  end() {},
  load: async () => ({ kind: 'ready', exports: ['f'] }),
  noted: async () => [],
  call: async (calls) =>
    calls.map(({ args }) => ({ kind: 'value', value: toPlain(f(...(args as number[]))), mutated: false })),
});

const square = (x: number) => x * x;
const named = { id: 'step', name: 'a step', next: 'go on', says: 'it differs' };
const tried = (step: Parameters<typeof examine>[0], f: (...args: number[]) => unknown) =>
  examine(step, sandboxOf(f), { seed: 1, parameters: ['x'] });

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
    tolerance: usual,
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

test('ownGradient sets the reader’s gradient beside central differences of the reader’s own loss', async () => {
  const step = ownGradient('loss', 'slopes', { ...named, given: tuple(constant([1, -2])) });
  const sandbox = (slopes: (x: number[]) => number[]): Sandbox => ({
    ...sandboxOf(square),
    call: async (calls) =>
      calls.map(({ name, args: [x] }) => {
        const input = x as number[];
        const value = name === 'slopes' ? slopes(input) : input.reduce((sum, each) => sum + each ** 2, 0);
        return { kind: 'value', value, mutated: false };
      }),
  });
  const options = { seed: 1, parameters: ['x'] };
  // By hand: the slopes of a sum of squares at 1 and −2 are 2 and −4.
  expect(
    await examine(
      step,
      sandbox((x) => x.map((each) => 2 * each)),
      options,
    ),
  ).toBeNull();
  const failure = await examine(
    step,
    sandbox((x) => x),
    options,
  );
  expect(failure?.finding.counterexample).toMatchObject({
    args: [[1, -2]],
    yours: [1, -2],
    expected: [2, -4],
  });
  // Our solution's gradient is not known here, and the reader's own differences are not ours.
  expect(failure?.finding.counterexample).not.toHaveProperty('ours');
});

test('a number of the wrong class is the news within a list, too', async () => {
  const step = property<number, readonly number[]>('f', {
    ...named,
    given: constant(1),
    calls: (x) => [[x]],
    expect: ([yours = []]) => equal(yours, [Infinity, 1], 'it differs'),
  });
  // The first +Infinity is as it should be; the NaN is not.
  expect(await tried(step, () => [Infinity, Number.NaN])).toMatchObject({
    finding: { problem: 'It gave NaN where a finite number belongs.' },
  });
});
