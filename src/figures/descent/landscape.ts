import * as tf from '@tensorflow/tfjs-core';
import { anscombeThird } from '../../training/data/anscombe.ts';
import { mean } from '../../training/data/location.ts';
import type { Point } from '../../training/metrics/lineFit.ts';
import { permutation, seeded } from '../../training/random.ts';
import type { Stepper } from './optimisers.ts';

/** A loss of residuals, one by one. */
export type ResidualLoss = (residual: tf.Tensor) => tf.Tensor;

/** A model with two weights and its data: its loss is a surface over a plane. `x` and `y` are the two weights. */
export interface Landscape {
  id: string;
  label: string;
  weights: { x: string; y: string };
  /** How much of the plane is shown. */
  x: readonly [number, number];
  y: readonly [number, number];
  start: Point;
  inputs: readonly number[];
  targets: readonly number[];
  /** Shapes broadcast: weights `[1, places]`, inputs `[examples, 1]`. */
  predict: (x: tf.Tensor, y: tf.Tensor, inputs: tf.Tensor) => tf.Tensor;
}

const xs = anscombeThird.map(({ x }) => x);
const ys = anscombeThird.map(({ y }) => y);
const line: Landscape['predict'] = (slope, intercept, inputs) => tf.add(tf.mul(slope, inputs), intercept);

/** Eleven points, three models of them: a round bowl, a long valley, and a saddle between two pits. */
export const landscapes: readonly Landscape[] = [
  {
    id: 'valley',
    label: 'line, inputs as they came',
    weights: { x: 'slope, per 10 of x', y: 'intercept' },
    x: [-3, 11],
    y: [-2, 9],
    start: { x: -1.5, y: 0.5 },
    inputs: xs.map((x) => x / 10),
    targets: ys,
    predict: line,
  },
  {
    id: 'bowl',
    label: 'line, inputs standardised',
    weights: { x: 'slope, per standard deviation of x', y: 'intercept' },
    x: [-5.5, 8.5],
    y: [2, 13],
    start: { x: -4, y: 4 },
    inputs: standardised(xs),
    targets: ys,
    predict: line,
  },
  {
    id: 'saddle',
    label: 'two weights in a row',
    weights: { x: 'inner weight u', y: 'outer weight v' },
    x: [-3, 3],
    y: [-2.4, 2.4],
    start: { x: -1.7, y: 1.5 },
    inputs: standardised(xs),
    targets: standardised(ys),
    predict: (inner, outer, inputs) => tf.mul(outer, tf.tanh(tf.mul(inner, inputs))),
  },
];

function standardised(values: readonly number[]): number[] {
  const centre = mean(values);
  const deviation = Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
  return values.map((value) => (value - centre) / deviation);
}

/** The mean loss over all examples at each place of the plane. */
export function lossesAt(landscape: Landscape, loss: ResidualLoss, places: readonly Point[]): number[] {
  return tf.tidy(() => {
    const [x, y] = rowsOf(places);
    return [...meanLosses(landscape, loss, allRows(landscape), x, y).dataSync()];
  });
}

/** How the mean loss over some examples changes with each weight, at each place. Needs gradients registered. */
function slopesAt(
  landscape: Landscape,
  loss: ResidualLoss,
  places: readonly Point[],
  rows: readonly number[],
): Point[] {
  return tf.tidy(() => {
    const total = (x: tf.Tensor, y: tf.Tensor) => tf.sum(meanLosses(landscape, loss, rows, x, y));
    const [alongX, alongY] = tf
      .grads(total)(rowsOf(places))
      .map((slope) => slope.dataSync());
    return places.map((_, i) => ({ x: alongX?.[i] ?? Number.NaN, y: alongY?.[i] ?? Number.NaN }));
  });
}

function meanLosses(
  { inputs, targets, predict }: Landscape,
  loss: ResidualLoss,
  rows: readonly number[],
  x: tf.Tensor,
  y: tf.Tensor,
): tf.Tensor {
  const column = (values: readonly number[]) =>
    tf.tensor2d(
      Float32Array.from(rows, (row) => values[row] as number),
      [rows.length, 1],
    );
  return tf.mean(loss(tf.sub(predict(x, y, column(inputs)), column(targets))), 0);
}

const rowsOf = (places: readonly Point[]): [tf.Tensor, tf.Tensor] => {
  const row = (of: (place: Point) => number) =>
    tf.tensor2d(Float32Array.from(places, of), [1, places.length]);
  return [row(({ x }) => x), row(({ y }) => y)];
};

const allRows = ({ inputs }: Landscape) => inputs.map((_, row) => row);

export interface Descent {
  /** The start, then one place per step; it ends early where the loss is no longer a finite number. */
  places: Point[];
  /** The loss over all examples at each place, whatever batches the steps were made from. */
  losses: number[];
}

export interface DescentSettings {
  start: Point;
  steps: number;
  /** Examples per step; the same ones for every optimiser. */
  batch: number;
  /** Decides the order of the examples, anew in each epoch. */
  seed: number;
}

/** Sends several optimisers downhill from the same start, side by side. */
export function descend(
  landscape: Landscape,
  loss: ResidualLoss,
  steppers: readonly Stepper[],
  { start, steps, batch, seed }: DescentSettings,
): Descent[] {
  const paths = steppers.map(() => [start]);
  const batches = batchesOf(landscape.inputs.length, batch, seed);
  for (let step = 0; step < steps; step++) {
    const here = paths.map((path) => path.at(-1) as Point);
    const slopes = slopesAt(landscape, loss, here, batches.next().value);
    steppers.forEach((stepper, i) => {
      const [dx = 0, dy = 0] = stepper([slopes[i]?.x ?? Number.NaN, slopes[i]?.y ?? Number.NaN]);
      const { x, y } = here[i] as Point;
      paths[i]?.push({ x: x + dx, y: y + dy });
    });
  }
  return paths.map((path) => whileFinite(path, lossesAt(landscape, loss, path)));
}

/** Batch after batch, epoch after epoch; the last batch of an epoch may be smaller. */
function* batchesOf(examples: number, batch: number, seed: number): Generator<number[], never> {
  const random = seeded(seed);
  for (;;) {
    const order = [...permutation(examples, random)];
    for (let from = 0; from < examples; from += batch) yield order.slice(from, from + batch);
  }
}

function whileFinite(places: readonly Point[], losses: readonly number[]): Descent {
  const lost = losses.findIndex((loss) => !Number.isFinite(loss));
  const end = lost < 0 ? places.length : lost;
  return { places: places.slice(0, end), losses: losses.slice(0, end) };
}
