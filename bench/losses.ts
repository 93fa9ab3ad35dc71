/**
 * Time and work of each loss beside `tf.losses` and beside the shortest naive composition:
 * `npm run bench -- losses [NAME…] [--json]`. A ratio above 1 means that ours is faster.
 */
import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-wasm';
import { generativeBenches } from './generativeCases.ts';
import { report, type Table } from './harness/result.ts';
import { inWords, median, ratios, type Spread, spread } from './harness/spread.ts';
import { timeLeft } from './harness/timeLeft.ts';
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
const budgetMs = 250;
const benches = [...lossBenches, ...metricBenches, ...segmentationBenches, ...generativeBenches];
/** A small batch, a row, a batch of a thousand classes; and a vocabulary, for the losses of classes alone. */
const shapes = [[32], [4096], [256, 1000], [64, 50257]];
const ofClasses = /^(crossEntropy|nllLoss|softmaxFocalLoss|multiMarginLoss)/;
const fits = ([count = 0, classes]: number[], name: string) =>
  classes === 50257 ? ofClasses.test(name) : count > 32 || lossBenches.some((each) => each.name === name);
const wanted = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const chosen = benches.filter(({ name }) => wanted.length === 0 || wanted.includes(name));

const left = timeLeft();
const rows: Row[] = [];
for (const shape of shapes) {
  for (const backend of ['cpu', 'wasm']) {
    await tf.setBackend(backend);
    for (const bench of chosen.filter(({ name }) => fits(shape, name))) {
      if (await left()) rows.push(measured(backend, shape, bench));
    }
  }
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
  for (let round = 0; round < 3; round += 1) for (const call of calls) took(call); // warms up
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

const columns = ({ value, gradient, tensors, tensorsNaive }: Row) => ({
  'value, ms': value.milliseconds.toFixed(3),
  'tf.losses / ours': value.overTf ? inWords(value.overTf) : '–',
  'naive / ours': inWords(value.overNaive),
  'with gradient, ms': gradient.milliseconds.toFixed(3),
  'tf.losses / ours, gradient': gradient.overTf ? inWords(gradient.overTf) : '–',
  'naive / ours, gradient': inWords(gradient.overNaive),
  tensors: `${tensors}, naive ${tensorsNaive}`,
});
const tables: Record<string, Table> = {};
for (const row of rows) {
  const title = `${row.backend}, [${row.shape.join(', ')}]`;
  tables[title] = { ...tables[title], [row.loss]: columns(row) };
}
report({
  bench: 'losses',
  how: `Each loss by turns with tf.losses and with the shortest composition of ops, in one process, for ${budgetMs} ms and at least ${minRounds} rounds. Ratios: median and quartiles of those of each round.`,
  goals: ['cpu', 'wasm']
    .flatMap((backend) => {
      const here = rows.filter((row) => row.backend === backend && row.shape[0] !== 32);
      const few = rows.filter((row) => row.backend === backend && row.shape[0] === 32);
      const known = here.filter(({ loss }) => lossBenches.some(({ name }) => name === loss));
      const goal = backend === 'cpu' ? { tf: 5, naive: 5 } : { tf: 1.2, naive: 1.5 };
      return [
        {
          name: `${backend}: tf.losses over ours, slowest value`,
          value: least(here.map(({ value }) => value.overTf)),
          goal: goal.tf,
        },
        {
          name: `${backend}: tf.losses over ours, slowest gradient`,
          value: least(here.map(({ gradient }) => gradient.overTf)),
          goal: goal.tf,
        },
        {
          name: `${backend}: naive over ours with gradients, regression and classification, slowest`,
          value: least(known.map(({ gradient }) => gradient.overNaive)),
          goal: goal.naive,
        },
        {
          name: `${backend}: naive or tf.losses over ours, small batch, slowest`,
          value: least(
            few.flatMap(({ value, gradient }) =>
              [value, gradient].flatMap((of) => [of.overTf, of.overNaive]),
            ),
          ),
          goal: 1,
        },
      ].map((each) => ({ ...each, unit: '×', least: true }));
    })
    .filter(({ value }) => Number.isFinite(value)),
  tables,
});
