import * as tf from '@tensorflow/tfjs';
import * as losses from '../../src/losses/index.ts';
import type { Nested } from './nested.ts';

type Loss = (...args: unknown[]) => tf.Tensor;

/** The module's function of that name, taken as a function of anything: for tests over tables. */
export function lossNamed(functionName: string): Loss {
  if (functionName === 'elboLoss') return elboOfFour;
  const found = (losses as unknown as Record<string, Loss | undefined>)[functionName];
  if (!found) throw new Error(`src/losses/index.ts exports no ${functionName}`);
  return found;
}

/** `elboLoss` takes and gives objects; the tables pass its four tensors in a row and look at the loss. */
function elboOfFour(...args: unknown[]): tf.Tensor {
  if (args.length <= 2) return tf.tidy(() => losses.elboLoss(...(args as [losses.ElboTensors])).loss);
  const [input, target, mu, logVar] = args as losses.Numeric[];
  const tensors = { input, target, mu, logVar } as losses.ElboTensors;
  return tf.tidy(() => losses.elboLoss(tensors, args[4] as losses.ElboOptions).loss);
}

/** The loss as nested numbers, with nothing left behind. */
export function lossValue(functionName: string, args: readonly unknown[]): Nested {
  return tf.tidy(() => lossNamed(functionName)(...args).arraySync() as Nested);
}

/** What multiplies the losses before a gradient is taken: never 1, so that a dropped upstream shows. */
export function upstreamFor(size: number): number[] {
  return Array.from({ length: size }, (_, index) => -2.7 + 0.8 * index);
}

/**
 * The gradients of `sum(upstream · loss)` with respect to the arguments at `positions`.
 *
 * Each goes through an intermediate tensor, as in a network: some tfjs gradients work at leaves only.
 */
export function slopesOf(
  functionName: string,
  args: readonly unknown[],
  positions: readonly number[],
): Nested[] {
  return tf.tidy(() => {
    const leaves = positions.map((position) => asFloats(args[position]));
    const total = (...given: tf.Tensor[]) => {
      const losses = lossNamed(functionName)(...withIntermediates(args, positions, given));
      return tf.sum(tf.mul(losses, tf.tensor(upstreamFor(losses.size), losses.shape)));
    };
    return tf
      .grads(total)(leaves)
      .map((gradient) => gradient.arraySync() as Nested);
  });
}

export function asFloats(nest: unknown): tf.Tensor {
  return tf.tensor(nest as number[], undefined, 'float32');
}

/** The arguments with those at `positions` replaced by tensors one op away from the given leaves. */
export function withIntermediates(
  args: readonly unknown[],
  positions: readonly number[],
  leaves: readonly tf.Tensor[],
): unknown[] {
  const filled = [...args];
  for (const [index, position] of positions.entries()) {
    filled[position] = tf.mul(leaves[index] as tf.Tensor, 1);
  }
  return filled;
}
