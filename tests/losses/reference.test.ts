import * as tf from '@tensorflow/tfjs';
import * as fc from 'fast-check';
import { beforeAll, describe, test } from 'vitest';
import { expectClose } from './allClose.ts';
import { asFloats, lossNamed, lossValue, slopesOf, upstreamFor, withIntermediates } from './callLoss.ts';
import { allCases, type LossCase } from './lossCase.ts';
import { flat, type Nested, nestLike } from './nested.ts';
import { seeded } from './random.ts';

// The module in float32 against plain float64 loops: values, gradients, and second derivatives where promised.

beforeAll(() => tf.setBackend('cpu'));

function reference(known: LossCase, args: readonly unknown[]): Nested {
  return known.reference(...(args as never[]));
}

/** `sum(upstream · loss)` of the reference. */
function weightedTotal(known: LossCase, args: readonly unknown[]): number {
  const losses = flat(reference(known, args));
  const upstream = upstreamFor(losses.length);
  return losses.reduce((sum, loss, index) => sum + loss * (upstream[index] as number), 0);
}

function moved(args: readonly unknown[], position: number, step: readonly number[]): unknown[] {
  const nest = args[position] as Nested;
  const numbers = flat(nest).map((each, index) => each + (step[index] ?? 0));
  return args.map((each, at) => (at === position ? nestLike(numbers, nest) : each));
}

function centralDifferences(known: LossCase, args: readonly unknown[], position: number): Nested {
  const nest = args[position] as Nested;
  const slopes = flat(nest).map((_, index) => {
    const step = (h: number) => flat(nest).map((_each, at) => (at === index ? h : 0));
    const [above, below] = [1e-5, -1e-5].map((h) => weightedTotal(known, moved(args, position, step(h))));
    return ((above as number) - (below as number)) / 2e-5;
  });
  return nestLike(slopes, nest);
}

describe.each(allCases.map((known) => [known.functionName, known] as const))('%s', (functionName, known) => {
  test('has the value of the float64 reference for random shapes and options', () => {
    fc.assert(
      fc.property(known.args, (args) => {
        expectClose(lossValue(functionName, args), reference(known, args), { rtol: 2e-6, atol: 5e-7 });
      }),
      seeded,
    );
  });

  test('has the slope of the reference’s curve in every argument that has one', () => {
    fc.assert(
      fc.property(known.args, (args) => {
        const slopes = slopesOf(functionName, args, known.slopes);
        for (const [index, position] of known.slopes.entries()) {
          const expected = centralDifferences(known, args, position);
          expectClose(slopes[index] as Nested, expected, { rtol: 1e-5, atol: 2e-6 }, `argument ${position}`);
        }
      }),
      { ...seeded, numRuns: 100 },
    );
  });
});

const smooth = allCases.filter((known) => known.secondOrder);

describe.each(smooth.map((known) => [known.functionName, known] as const))(
  '%s, differentiated twice',
  (functionName, known) => {
    test('bends as the reference’s curve does', () => {
      fc.assert(
        fc.property(known.args, (args) => {
          const directions = known.slopes.map((position) =>
            flat(args[position] as Nested).map((_, index) => 0.5 - 0.3 * ((index + position) % 4)),
          );
          const along = (h: number) =>
            weightedTotal(
              known,
              known.slopes.reduce<readonly unknown[]>((at, position, index) => {
                const direction = directions[index] as number[];
                return moved(
                  at,
                  position,
                  direction.map((each) => h * each),
                );
              }, args),
            );
          const expected = (along(1e-3) - 2 * along(0) + along(-1e-3)) / 1e-6;
          const found = curvature(functionName, args, known.slopes, directions);
          expectClose(found, expected, { rtol: 1e-3, atol: 1e-4 });
        }),
        { ...seeded, numRuns: 50 },
      );
    });
  },
);

/** `vᵀ H v` over all the arguments at `positions` together, by differentiating twice. */
function curvature(
  functionName: string,
  args: readonly unknown[],
  positions: readonly number[],
  directions: readonly number[][],
): number {
  return tf.tidy(() => {
    const leaves = positions.map((position) => asFloats(args[position]));
    const total = (...given: tf.Tensor[]) => {
      const losses = lossNamed(functionName)(...withIntermediates(args, positions, given));
      return tf.sum(tf.mul(losses, tf.tensor(upstreamFor(losses.size), losses.shape)));
    };
    const along = (slopes: tf.Tensor[]) =>
      tf.addN(
        slopes.map((slope, index) =>
          tf.sum(tf.mul(slope, tf.tensor(directions[index] as number[], slope.shape))),
        ),
      );
    const slopeAlong = (...given: tf.Tensor[]) => along(tf.grads(total)(given));
    return along(tf.grads(slopeAlong)(leaves)).dataSync()[0] as number;
  });
}
