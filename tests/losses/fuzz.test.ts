import * as tf from '@tensorflow/tfjs';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { classOf } from '../../src/judge/close.ts';
import { lossNamed } from './callLoss.ts';
import { allCases, type LossCase } from './lossCase.ts';
import { flat, type Nested, nestLike } from './nested.ts';
import { nestOf, seeded } from './random.ts';

// Whatever a loss is given, it answers with an error of its own or with a tensor, and leaves no other behind. fast-check
// prints the seed and the path of what fails.

beforeAll(() => tf.setBackend('cpu'));

const wild = fc.constantFrom(
  ...[Number.NaN, Infinity, -Infinity, 0, -0, 1, -1, 0.5, 1e-8, 1e4, -100, 2 ** 24 + 1],
  // float32's smallest number, a denormal, and its largest.
  ...[2 ** -149, -(2 ** -149), 1e-39, 3e38, -3e38, (2 - 2 ** -23) * 2 ** 127],
);

const isNest = (value: unknown): value is Nested => typeof value === 'number' || Array.isArray(value);

/** The drawn arguments with some of their numbers replaced by wild ones. */
const withWildValues = ({ args }: LossCase): fc.Arbitrary<unknown[]> =>
  args.chain((drawn) =>
    fc.tuple(...drawn.map((each) => (isNest(each) ? sprinkled(each) : fc.constant(each)))),
  );

function sprinkled(nest: Nested): fc.Arbitrary<Nested> {
  const numbers = flat(nest);
  const picks = fc.array(fc.option(wild, { freq: 2 }), {
    minLength: numbers.length,
    maxLength: numbers.length,
  });
  return picks.map((picked) =>
    nestLike(
      numbers.map((number, i) => picked[i] ?? number),
      nest,
    ),
  );
}

/** What no loss asks for: other shapes, empty ones too, other kinds of number, and no numbers at all. */
const strange = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.nat(3), { maxLength: 4 }).chain((shape) => nestOf(shape, wild)) },
  fc.constantFrom<unknown>(null, undefined, 'mean', true, {}, [[1], [1, 2]], ['a'], [null], () => 0, -1.5),
  fc.tuple(fc.array(fc.nat(3), { maxLength: 3 }), fc.constantFrom('int32', 'bool', 'float32', 'string')).map(
    ([shape, dtype]) =>
      () =>
        tf.fill(shape, dtype === 'string' ? 'x' : 1, dtype as 'int32'),
  ),
  fc.dictionary(
    fc.constantFrom('reduction', 'weight', 'delta', 'axis', 'margin', 'gamma', 'mode'),
    fc.oneof(wild, fc.constant('x')),
    { maxKeys: 3 },
  ),
);

const withStrangeArguments = ({ args }: LossCase): fc.Arbitrary<unknown[]> =>
  args.chain((drawn) =>
    fc.tuple(
      ...drawn.map((each) =>
        fc.oneof({ weight: 2, arbitrary: fc.constant(each) }, { weight: 1, arbitrary: strange }),
      ),
    ),
  );

/** The loss as nested numbers, or the message of its error; fails if a tensor stays behind. */
function outcome(functionName: string, args: readonly unknown[]): { value: Nested } | { error: string } {
  const given = args.map((each) => (typeof each === 'function' && each.length === 0 ? each() : each));
  const before = tf.memory().numTensors;
  try {
    const loss = lossNamed(functionName)(...given);
    const value = loss.arraySync() as Nested;
    loss.dispose();
    return { value };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  } finally {
    expect(tf.memory().numTensors, 'a tensor leaked').toBe(before);
    tf.dispose(given as tf.TensorContainer);
  }
}

describe.each(allCases.map((known) => [known.functionName, known] as const))('%s', (functionName, known) => {
  const own = new RegExp(`^(${functionName}|\\w+): `);

  test('answers strange arguments with an error of its own, or a tensor', () => {
    fc.assert(
      fc.property(withStrangeArguments(known), (args) => {
        const found = outcome(functionName, args);
        if ('error' in found) expect(found.error).toMatch(own);
      }),
      { ...seeded, numRuns: 150 },
    );
  });

  test('answers wild numbers with a value of the reference’s class, and never hides a NaN', () => {
    fc.assert(
      fc.property(withWildValues(known), (args) => {
        const found = outcome(functionName, args);
        if ('error' in found) {
          expect(found.error).toMatch(own);
          return;
        }
        const expected = flat(known.reference(...(args as never[]))).map(Math.fround);
        const mayOverflow = args
          .filter(isNest)
          .flatMap(flat)
          .some((x) => Math.abs(x) > largestSquared);
        for (const [i, value] of flat(found.value).entries()) {
          const wanted = expected[i] as number;
          // Beyond float32's range a loss may be infinite or undefined; what it does say must be true.
          if (mayOverflow && !Number.isFinite(value)) continue;
          if (mayOverflow && Number.isNaN(wanted)) continue;
          // A probability a hair below 0 is brought back to 0; the reference takes its logarithm.
          if (hasBelow0ByAHair(args) && !Number.isFinite(wanted)) continue;
          expect(classOf(value), `${value} where the reference has ${wanted}`).toBe(classOf(wanted));
        }
      }),
      { ...seeded, numRuns: 150 },
    );
  });
});

const hasBelow0ByAHair = (args: readonly unknown[]) =>
  args
    .filter(isNest)
    .flatMap(flat)
    .some((x) => x < 0 && x > -1e-5);

/** A number whose square float32 still holds, with room for a sum. */
const largestSquared = 1e18;
