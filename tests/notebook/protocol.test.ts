import { type Arbitrary, anything, assert, constantFrom, letrec, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { checkedWorker } from '../../src/notebook/checkedWorker.ts';
import { Misfit } from '../../src/notebook/parsers.ts';
import { cellNamed, type FromKernel, readFromKernel } from '../../src/notebook/protocol.ts';

const wellFormed: readonly FromKernel[] = [
  { type: 'started', run: 1, cell: 'a' },
  { type: 'shown', run: 1, cell: 'a', shown: { kind: 'value', html: '<b>1</b>' } },
  { type: 'shown', run: 1, cell: 'a', shown: { kind: 'line', level: 'warn', html: 'x' } },
  { type: 'shown', run: 1, cell: 'a', shown: { kind: 'cut', count: 3 } },
  {
    type: 'control',
    run: 1,
    cell: 'a',
    control: { kind: 'slider', key: 'slider δ', label: 'δ', min: 0, max: 5, step: 0.1, value: 1 },
  },
  {
    type: 'control',
    run: 1,
    cell: 'a',
    control: { kind: 'select', key: 'select r', label: 'r', options: ['mean', 'sum'], value: 1 },
  },
  { type: 'progress', run: 1, cell: 'a', fraction: 0.5, label: 'half' },
  { type: 'finished', run: 1, cell: 'a', milliseconds: 12.5 },
  {
    type: 'failed',
    run: 1,
    cell: 'a',
    error: { message: 'no', position: { line: 2, column: 3 }, frame: '> 2 | no' },
    late: false,
  },
  { type: 'blocked', run: 1, cell: 'a', by: 'b' },
  { type: 'heard', run: 1 },
  { type: 'settled', run: 1 },
  { type: 'broken', run: 1, reason: 'no' },
];

test.each(wellFormed)('a message of the kernel is taken as it is: $type', (message) => {
  expect(readFromKernel(structuredClone(message), 'message')).toEqual(message);
});

test('what is not of the protocol stays outside, also where the rest fits', () => {
  const message = { ...wellFormed[0], evil: 1, __proto__: null };
  expect(readFromKernel(message, 'message')).toEqual(wellFormed[0]);
});

const failed = (error: unknown) => ({ type: 'failed', run: 1, cell: 'a', error, late: false });

test.each([
  { line: '<img>', column: 1 },
  { line: Number.NaN, column: 1 },
  { line: 1, column: 5e8 },
  { line: 0, column: 1 },
  { line: 1 },
  'line 1',
  [1, 1],
  undefined,
])('an error whose place is %o is shown without a place', (position) => {
  expect(readFromKernel(failed({ message: 'no', position, frame: '' }), 'message')).toEqual(
    failed({ message: 'no', position: null, frame: '' }),
  );
});

test('a message that is too long is cut, one that is no text is named', () => {
  const read = readFromKernel(failed({ message: 'x'.repeat(30_000), position: null, frame: '' }), 'message');
  expect(read).toMatchObject({ error: { message: `${'x'.repeat(20_000)} …` } });
  expect(() => readFromKernel(failed({ message: {}, position: null, frame: '' }), 'message')).toThrow(
    'message.error.message should be a text, and is an object',
  );
});

/** Anything that can be cloned, with the names of the protocol more often than chance would bring them. */
const hostile: Arbitrary<unknown> = letrec((tie) => ({
  message: record(
    {
      type: constantFrom(...new Set(wellFormed.map(({ type }) => type)), 'toString', '__proto__', 'other'),
      run: anything(),
      cell: constantFrom('a', 'constructor', 1, null),
      shown: tie('thing'),
      control: tie('thing'),
      error: tie('thing'),
      fraction: anything(),
      label: anything(),
      milliseconds: anything(),
      late: anything(),
      by: anything(),
      reason: anything(),
    },
    { requiredKeys: ['type'] },
  ),
  thing: record(
    {
      kind: constantFrom('value', 'line', 'cut', 'slider', 'number', 'select', 'toggle', 'hasOwnProperty'),
      key: anything(),
      label: anything(),
      min: anything(),
      max: anything(),
      step: anything(),
      value: anything(),
      options: anything(),
      html: anything(),
      count: anything(),
      message: anything(),
      position: anything(),
      frame: anything(),
    },
    { requiredKeys: [] },
  ),
})).message;

test('whatever a worker posts is read or refused by name, and never breaks the reading', () => {
  let refused = 0;
  const heard: FromKernel[] = [];
  let post: (message: unknown) => void = () => {};
  const silent = { send: () => {}, onFailure: () => {}, end: () => {} };
  checkedWorker(
    {
      ...silent,
      onMessage: (listener) => {
        post = listener;
      },
    },
    readFromKernel,
    (why, message) => {
      refused += 1;
      expect(why).toMatch(/^message\S* should be /);
      expect(typeof cellNamed(message)).toBe('string');
    },
  ).onMessage((message) => heard.push(message));
  const tried = 3_000;
  assert(property(hostile, post as (message: unknown) => undefined), { numRuns: tried, seed: 15 });
  assert(property(anything(), post as (message: unknown) => undefined), { numRuns: tried, seed: 15 });
  expect(heard.length + refused).toBe(2 * tried);
  expect(heard.length).toBeGreaterThan(0);
  expect(refused).toBeGreaterThan(tried);
});

test('a misfit says what was wanted, what came, and where', () => {
  expect(() => readFromKernel({ type: 'started', run: -1, cell: 'a' }, 'message')).toThrow(Misfit);
  expect(() => readFromKernel({ type: 'started', run: -1, cell: 'a' }, 'message')).toThrow(
    'message.run should be a whole number from 0 on, and is -1',
  );
});
