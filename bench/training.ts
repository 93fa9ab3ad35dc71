/**
 * The cost of our fit loop beside a bare tfjs loop with the same model, batches and steps, as ratios of one run:
 * `npm run bench -- training [--json]`. Both loops are timed twice: each with its own Huber loss (ours, and that of `tf.losses`), and
 * both with that of `tf.losses`, which leaves the loop alone. Goal: at most 1.05 in time, and no tensor left behind.
 */
import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-wasm';
import { crossEntropy, huberLoss } from '../src/losses/index.ts';
import { packagedWages } from '../src/training/data/packagedData.ts';
import { standInClasses, standInImages } from '../src/training/data/standIn.ts';
import { splitWages } from '../src/training/data/wages.ts';
import { fitModel } from '../src/training/fit.ts';
import { toBatch } from '../src/training/metrics/regression.ts';
import { linearModel, smallNetwork } from '../src/training/models.ts';
import { permutation, seeded } from '../src/training/random.ts';
import { prepareImages, trainOnImages } from '../src/training/runs/imageRun.ts';
import { type Goal, report, type Table } from './harness/result.ts';
import { inWords, median, ratios, spread } from './harness/spread.ts';

const epochs = 20;
const batchSize = 32;
const rounds = 41;

await tf.setBackend('cpu');
const split = splitWages(packagedWages(), { features: ['education', 'experience'], seed: 1 });
const train = toBatch(split.train);
const steps = epochs * Math.ceil(split.train.targets.length / batchSize);
const models = {
  'linear, 2 weights': () => linearModel(2),
  'network, 2–64–1': () => smallNetwork(2, 64, 1, 1),
};

type Loss = (input: tf.Tensor, target: tf.Tensor) => tf.Scalar;
const ofModule: Loss = (input, target) => huberLoss(input, target);
const ofTfjs: Loss = (input, target) => tf.losses.huberLoss(target, input) as tf.Scalar;

async function ours(makeModel: () => ReturnType<typeof linearModel>, loss: Loss) {
  const model = makeModel();
  const optimizer = tf.train.sgd(0.05);
  const run = fitModel({ model, loss, optimizer, train, evaluate: () => null, epochs, batchSize, seed: 1 });
  for await (const _ of run);
  model.dispose();
  optimizer.dispose();
}

/** What one writes by hand with tfjs alone: shuffle, slice by gather, minimise, read the loss once an epoch. */
async function bare(makeModel: () => ReturnType<typeof linearModel>) {
  const model = makeModel();
  const optimizer = tf.train.sgd(0.05);
  const random = seeded(1);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = permutation(train.inputs.shape[0], random);
    let last: tf.Scalar | null = null;
    for (let start = 0; start < order.length; start += batchSize) {
      last?.dispose();
      last = tf.tidy(() => {
        const rows = tf.tensor1d(order.subarray(start, start + batchSize), 'int32');
        const inputs = tf.gather(train.inputs, rows);
        const targets = tf.gather(train.targets, rows);
        return optimizer.minimize(() => ofTfjs(model.predict(inputs), targets), true) as tf.Scalar;
      });
    }
    await last?.data();
    last?.dispose();
  }
  model.dispose();
  optimizer.dispose();
}

interface Cost {
  /** Milliseconds per step, on the clock and of processor; the latter does not count what other work took away. */
  ms: number;
  processor: number;
  /** Tensors made per step, and tensors that stay after all. */
  made: number;
  left: number;
}

async function cost(run: () => Promise<void>): Promise<Cost> {
  const before = { alive: tf.memory().numTensors, next: nextId() };
  const began = performance.now();
  const used = process.cpuUsage();
  await run();
  const ms = (performance.now() - began) / steps;
  const { user, system } = process.cpuUsage(used);
  const processor = (user + system) / 1000 / steps;
  return {
    ms,
    processor,
    made: (nextId() - before.next - 1) / steps,
    left: tf.memory().numTensors - before.alive,
  };
}

/** Tensors are numbered as they are made. */
const nextId = () => tf.tidy(() => tf.scalar(0).id);

const goals: Goal[] = [];
const steady: Table = {};
for (const [model, makeModel] of Object.entries(models))
  for (const [losses, loss] of [
    ['our loss beside tf.losses', ofModule],
    ['the loop alone', ofTfjs],
  ] as const) {
    await bare(makeModel);
    await ours(makeModel, loss);
    const own: Cost[] = [];
    const other: Cost[] = [];
    // One after the other in each round, so that a noisy machine slows both.
    for (let round = 0; round < rounds; round++) {
      own.push(await cost(() => ours(makeModel, loss)));
      other.push(await cost(() => bare(makeModel)));
    }
    const of = (costs: readonly Cost[], what: keyof Cost) => costs.map((each) => each[what]);
    const over = spread(ratios(of(own, 'processor'), of(other, 'processor')));
    const left = Math.max(...of(own, 'left'));
    const name = `${model}, ${losses}`;
    steady[name] = {
      'ms per step': inWords(spread(of(own, 'ms')), 3),
      '/ bare loop, clock': inWords(spread(ratios(of(own, 'ms'), of(other, 'ms')))),
      '/ bare loop, processor': inWords(over),
      'tensors per step': median(of(own, 'made')).toFixed(1),
      'bare tensors': median(of(other, 'made')).toFixed(1),
      'left behind': left,
    };
    goals.push({
      name: `${name}: processor time over the bare loop’s`,
      value: over.middle,
      unit: '×',
      goal: 1.05,
    });
    goals.push({ name: `${name}: tensors left behind`, value: left, unit: '', goal: 0 });
  }

/** The image experiment as the page runs it, on the stand-in, in WebAssembly. */
await tf.setBackend('wasm');
const each = (count: number) =>
  standInImages(
    standInClasses.map(() => count),
    count,
  );
const onImages: Table = {};
for (const [mode, perClass, filters] of [
  ['full', 200, 96],
  ['fast', 100, 64],
] as const) {
  const began = performance.now();
  const preparing = prepareImages({ train: each(perClass), test: each(50) }, { filters, seed: 1 });
  let next = await preparing.next();
  while (!next.done) next = await preparing.next();
  const images = next.value;
  const prepared = performance.now();
  const loss = (input: tf.Tensor, target: tf.Tensor) => crossEntropy(input, tf.squeeze(target, [1]));
  for await (const _ of trainOnImages(images, loss, { epochs: 10, seed: 1 }));
  images.dispose();
  const ended = performance.now();
  onImages[`${mode}: ${10 * perClass} images, ${filters} filters`] = {
    'features, s': ((prepared - began) / 1000).toFixed(1),
    'a loss, 10 epochs, s': ((ended - prepared) / 1000).toFixed(1),
  };
  goals.push({
    name: `images, ${mode}: features and one loss`,
    value: (ended - began) / 1000,
    unit: 's',
    goal: 60,
  });
}

report({
  bench: 'training',
  how: `${epochs} epochs of ${steps / epochs} steps, ${rounds} rounds by turns with a bare loop over tf.losses, in one process on the CPU backend; images once, on WebAssembly. Ratios: median and quartiles of those of each round.`,
  goals,
  tables: { 'A step of the fit loop': steady, 'The image experiment': onImages },
});
