/**
 * Time and work of each loss beside `tf.losses` and beside the shortest naive composition:
 * `npm run bench -- losses [NAME…] [--json]`. A ratio above 1 means that ours is faster.
 */
import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-wasm';
import { generativeBenches } from './generativeCases.ts';
import { report, type Table } from './harness/result.ts';
import { inWords, median, ratios, type Spread, spread } from './harness/spread.ts';
import { type Call, type LossBench, lossBenches } from './lossCases.ts';
import { metricBenches } from './metricCases.ts';
import { segmentationBenches } from './segmentationCases.ts';

/** How many times as long the others take as ours, of each round; null where tfjs has no such loss. */
interface Timed {
  milliseconds: number;
  overTf: Spread | null;
  overNaive: Spread;
}

interface Row {
  backend: string;
  shape: number[];
  loss: string;
  value: Timed;
  gradient: Timed;
  /** Tensors that one call makes, value and gradient. */
  tensors: number;
  tensorsNaive: number;
}

const minRounds = 5;
const budgetMs = 600;
const benches = [...lossBenches, ...metricBenches, ...segmentationBenches, ...generativeBenches];
const shapes = [[4096], [256, 1000]];
const wanted = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const chosen = benches.filter(({ name }) => wanted.length === 0 || wanted.includes(name));

const rows: Row[] = [];
for (const backend of ['cpu', 'wasm']) {
  await tf.setBackend(backend);
  for (const shape of shapes) for (const bench of chosen) rows.push(measured(backend, shape, bench));
}

function measured(
  backend: string,
  shape: number[],
  { name, ours, theirs, naive, input, target }: LossBench,
): Row {
  const [x, t] = [input(shape), target(shape)];
  const calls = [ours, naive, ...(theirs ? [theirs] : [])];
  const row = {
    backend,
    shape,
    loss: name,
    value: timed(calls.map((call) => () => call(x, t))),
    gradient: timed(calls.map((call) => () => withGradient(call, x, t))),
    tensors: made(() => withGradient(ours, x, t)),
    tensorsNaive: made(() => withGradient(naive, x, t)),
  };
  tf.dispose([x, t]);
  return row;
}

/** The gradient through an intermediate, as in a network. */
function withGradient(call: Call, x: tf.Tensor, t: tf.Tensor): tf.Tensor {
  return tf.grad((at: tf.Tensor) => call(at, t))(x);
}

/** The calls take turns, so that a busy machine slows all. */
function timed(calls: readonly (() => tf.Tensor)[]): Timed {
  const times: number[][] = calls.map(() => []);
  for (const call of calls) took(call); // warms up
  const start = performance.now();
  for (let round = 0; round < minRounds || performance.now() - start < budgetMs; round += 1) {
    for (const [i, call] of calls.entries()) times[i]?.push(took(call));
  }
  const [ours = [], naive = [], theirs] = times;
  return {
    milliseconds: median(ours),
    overTf: theirs ? spread(ratios(theirs, ours)) : null,
    overNaive: spread(ratios(naive, ours)),
  };
}

function took(call: () => tf.Tensor): number {
  const start = performance.now();
  tf.tidy(() => {
    call().dataSync();
  });
  return performance.now() - start;
}

/** How many tensors come into being during a call: they are numbered as they are made. */
function made(call: () => tf.Tensor): number {
  const before = tf.tidy(() => tf.scalar(0).id);
  tf.tidy(call);
  return tf.tidy(() => tf.scalar(0).id) - before - 1;
}

const least = (values: readonly (Spread | null)[]) =>
  Math.min(...values.map((each) => each?.middle ?? Number.POSITIVE_INFINITY));
const withGradients = (of: (row: Row) => boolean) =>
  least(rows.filter(of).map(({ gradient }) => gradient.overNaive));
const doubled = /^(crossEntropy|sigmoidFocalLoss|softmaxFocalLoss)$/;

const columns = ({ value, gradient, tensors, tensorsNaive }: Row) => ({
  'value, ms': value.milliseconds.toFixed(3),
  'tf.losses / ours': value.overTf ? inWords(value.overTf) : '–',
  'naive / ours': inWords(value.overNaive),
  'with gradient, ms': gradient.milliseconds.toFixed(3),
  'tf.losses / ours, gradient': gradient.overTf ? inWords(gradient.overTf) : '–',
  'naive / ours, gradient': inWords(gradient.overNaive),
  tensors: `${tensors}, naive ${tensorsNaive}`,
});
const tables: Record<string, Table> = Object.fromEntries(
  ['cpu', 'wasm'].flatMap((backend) =>
    shapes.map((shape) => [
      `${backend}, [${shape.join(', ')}]`,
      Object.fromEntries(
        rows
          .filter((row) => row.backend === backend && row.shape === shape)
          .map((row) => [row.loss, columns(row)]),
      ),
    ]),
  ),
);
report({
  bench: 'losses',
  how: `Each loss by turns with tf.losses and with the shortest composition of ops, in one process, for ${budgetMs} ms and at least ${minRounds} rounds. Ratios: median and quartiles of those of each round.`,
  goals: ['cpu', 'wasm']
    .flatMap((backend) => {
      const here = rows.filter((row) => row.backend === backend);
      return [
        {
          name: `${backend}: tf.losses over ours, slowest value`,
          value: least(here.map(({ value }) => value.overTf)),
        },
        {
          name: `${backend}: tf.losses over ours, slowest gradient`,
          value: least(here.map(({ gradient }) => gradient.overTf)),
        },
        {
          name: `${backend}: naive over ours, cross-entropy and focal with gradients, slowest`,
          value: withGradients((row) => row.backend === backend && doubled.test(row.loss)),
          goal: 2,
        },
      ].map((each) => ({ goal: 1, ...each, unit: '×', least: true }));
    })
    .filter(({ value }) => Number.isFinite(value)),
  tables,
});
