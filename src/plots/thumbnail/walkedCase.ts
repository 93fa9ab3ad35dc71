import { Tensor, tidy } from '@tensorflow/tfjs-core';
import type { CatalogueEntry } from '../../losses/loss.ts';
import type { CurvePoint } from '../lossCurve.ts';

type Loss = (...args: readonly unknown[]) => unknown;

const steps = 41;
const near = 1e-2;

/**
 * The curve of a loss that compares more than one number: its first worked case, all numbers of the input walking from
 * wrong to right at once, each along its own slope. Nothing for a loss that its input does not move.
 *
 * Logits and vectors walk three units to either side of the case, probabilities from 0 to 1, their logarithms from −4 to
 * 0. Slopes are differences, since the walk has no tensor of its own.
 */
export function walkedCase({ loss, worked }: CatalogueEntry): CurvePoint[] | undefined {
  const [first] = worked;
  const varied = first && variedInput(first.args);
  if (!varied) return undefined;
  const at = (numbers: readonly number[]) => lossAt(loss as Loss, varied.withInput(numbers));
  const { numbers } = varied;
  const moved = (place: number, by: number) =>
    at(numbers.map((number, i) => (i === place ? number + by : number)));
  const downhill = numbers.map((_, i) => signOf(moved(i, -near) - moved(i, near)));
  if (downhill.every((sign) => sign === 0)) return undefined;
  const walked = (
    step: (number: number, sign: number, t: number) => number,
    range: readonly [number, number],
  ) => walk((t) => at(numbers.map((number, i) => step(number, downhill[i] ?? 0, t))), range);
  if (numbers.every((number) => number < 0)) return notBelowZero(walked(between, [-4, 0]));
  return walked(shifted, [-3, 3]) ?? walked(between, [0.02, 0.98]);
}

/** Logarithms of probabilities that sum to more than one may cost less than nothing, which is no picture of a loss. */
const notBelowZero = (points: CurvePoint[] | undefined) =>
  points?.every(({ loss }) => loss > -1e-6) ? points : undefined;

/** What is below the rounding of 32 bits is no slope. */
const signOf = (difference: number) => (Math.abs(difference) > 1e-6 ? Math.sign(difference) : 0);
const shifted = (number: number, sign: number, t: number) => number + t * sign;
const between = (number: number, sign: number, t: number) => (sign === 0 ? number : sign > 0 ? t : 1 - t);

/** Values and slopes along a walk, or nothing where a loss refuses a number of it. */
function walk(value: (t: number) => number, [min, max]: readonly [number, number]): CurvePoint[] | undefined {
  const points = Array.from({ length: steps }, (_, i) => {
    const x = min + ((max - min) * i) / (steps - 1);
    return { x, loss: value(x), gradient: (value(x + near) - value(x - near)) / (2 * near) };
  });
  return points.every(({ loss, gradient }) => Number.isFinite(loss + gradient)) ? points : undefined;
}

interface VariedInput {
  numbers: readonly number[];
  withInput: (numbers: readonly number[]) => unknown[];
}

/** The first argument that holds numbers, itself or, where tensors come by name, as `input`. */
function variedInput(args: readonly unknown[]): VariedInput | undefined {
  const place = args.findIndex((arg) => typeof arg === 'object' && arg !== null);
  const holder = args[place];
  if (holder === undefined) return undefined;
  const named = !Array.isArray(holder);
  const input = named ? (holder as { input?: unknown }).input : holder;
  if (!Array.isArray(input)) return undefined;
  const numbers = input.flat(Number.POSITIVE_INFINITY) as number[];
  return {
    numbers,
    withInput: (others) => {
      const filled = refilled(input, others.values());
      return args.map((arg, i) =>
        i !== place ? arg : named ? { ...(holder as object), input: filled } : filled,
      );
    },
  };
}

/** The same nesting with other numbers. */
function refilled(nested: readonly unknown[], numbers: Iterator<number>): unknown[] {
  return nested.map((inner) => (Array.isArray(inner) ? refilled(inner, numbers) : numbers.next().value));
}

/** The loss as one number; NaN where it refuses its arguments. */
function lossAt(loss: Loss, args: readonly unknown[]): number {
  return tidy(() => {
    try {
      const given = loss(...args);
      const total = given instanceof Tensor ? given : (given as { loss: Tensor }).loss;
      return Array.from<number>(total.dataSync()).reduce((sum, each) => sum + each, 0);
    } catch {
      return Number.NaN;
    }
  });
}
