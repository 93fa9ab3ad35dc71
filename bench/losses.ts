/**
 * Time and work of each loss beside `tf.losses` and beside the shortest naive composition, as ratios of one run:
 * `npm run bench -- losses [NAME…] [--json]`. A ratio above 1 means that ours is faster. Goals: never slower than
 * tf.losses, at least twice as fast as naive for cross-entropy and focal with gradients.
 */
import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-wasm';
import { generativeBenches } from './generativeCases.ts';
import { type Call, type LossBench, lossBenches } from './lossCases.ts';
import { metricBenches } from './metricCases.ts';
import { segmentationBenches } from './segmentationCases.ts';

interface Row {
  backend: string;
  shape: number[];
  loss: string;
  /** Of ours, in milliseconds: the value alone, and with the gradient by the input. */
  valueMs: number;
  gradientMs: number;
  /** How many times as long the others take. */
  valueOverTf: number | null;
  valueOverNaive: number;
  gradientOverTf: number | null;
  gradientOverNaive: number;
  /** Tensors that one call allocates, value and gradient. */
  tensors: number;
  tensorsNaive: number;
}

const minRounds = 3;
const budgetMs = 600;
const benches = [...lossBenches, ...metricBenches, ...segmentationBenches, ...generativeBenches];
const shapes = [[4096], [256, 1000]];
const rows: Row[] = [];
const json = process.argv.includes('--json');
const wanted = process.argv.slice(3).filter((each) => !each.startsWith('--'));

const chosen = benches.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
for (const backend of ['cpu', 'wasm']) {
  await tf.setBackend(backend);
  for (const shape of shapes) for (const bench of chosen) rows.push(measured(backend, shape, bench));
}
if (json) console.log(JSON.stringify({ rows }, null, 2));
else print();

function measured(
  backend: string,
  shape: number[],
  { name, ours, theirs, naive, input, target }: LossBench,
): Row {
  const [x, t] = [input(shape), target(shape)];
  const calls = [ours, naive, ...(theirs ? [theirs] : [])];
  const values = times(calls.map((call) => () => call(x, t)));
  const slopes = times(calls.map((call) => () => withGradient(call, x, t)));
  const row = {
    backend,
    shape,
    loss: name,
    valueMs: values[0] as number,
    gradientMs: slopes[0] as number,
    valueOverNaive: (values[1] as number) / (values[0] as number),
    valueOverTf: theirs ? (values[2] as number) / (values[0] as number) : null,
    gradientOverNaive: (slopes[1] as number) / (slopes[0] as number),
    gradientOverTf: theirs ? (slopes[2] as number) / (slopes[0] as number) : null,
    tensors: allocated(() => withGradient(ours, x, t)),
    tensorsNaive: allocated(() => withGradient(naive, x, t)),
  };
  tf.dispose([x, t]);
  return row;
}

/** The gradient through an intermediate, as in a network. */
function withGradient(call: Call, x: tf.Tensor, t: tf.Tensor): tf.Tensor {
  return tf.grad((at: tf.Tensor) => call(at, t))(x);
}

/** The fastest round of each call in milliseconds; the calls take turns, so that a busy machine slows all. */
function times(calls: readonly (() => tf.Tensor)[]): number[] {
  const best = calls.map(() => Number.POSITIVE_INFINITY);
  const start = performance.now();
  for (let round = 0; round < minRounds || performance.now() - start < budgetMs; round += 1) {
    for (const [index, call] of calls.entries()) {
      const time = timed(call);
      if (round > 0) best[index] = Math.min(best[index] as number, time); // the first round warms up
    }
  }
  return best;
}

function timed(call: () => tf.Tensor): number {
  const start = performance.now();
  tf.tidy(() => {
    call().dataSync();
  });
  return performance.now() - start;
}

/** How many tensors come into being during a call: everything is kept until the count is read. */
function allocated(call: () => tf.Tensor): number {
  const engine = tf.engine() as unknown as { state: { numTensors: number }; nextTensorId: () => number };
  const before = engine.nextTensorId();
  tf.tidy(call);
  return engine.nextTensorId() - before - 1;
}

function print(): void {
  const ratio = (each: number | null) => (each === null ? '–' : `${each.toFixed(1)}×`);
  console.table(
    rows.map((row) => ({
      backend: row.backend,
      shape: `[${row.shape}]`,
      loss: row.loss,
      'value ms': row.valueMs.toFixed(3),
      'tf.losses / ours': ratio(row.valueOverTf),
      'naive / ours': ratio(row.valueOverNaive),
      'with gradient ms': row.gradientMs.toFixed(3),
      'tf.losses / ours, gradient': ratio(row.gradientOverTf),
      'naive / ours, gradient': ratio(row.gradientOverNaive),
      tensors: row.tensors,
      'naive tensors': row.tensorsNaive,
    })),
  );
}
