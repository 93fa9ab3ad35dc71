/**
 * The cost of our fit loop beside a bare tfjs loop with the same model, batches and steps, as ratios of one run:
 * `npm run bench:training`. Goal: at most 1.05 in time; tensors alive after a fit: none beyond the model's.
 */
import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-wasm';
import { crossEntropy, huberLoss } from '../src/losses/index.ts';
import { fitModel } from '../src/training/fit.ts';
import { prepareImages, trainOnImages } from '../src/training/imageRun.ts';
import { linearModel, smallNetwork } from '../src/training/models.ts';
import { packagedWages } from '../src/training/packagedData.ts';
import { permutation, seeded } from '../src/training/random.ts';
import { toBatch } from '../src/training/regression.ts';
import { standInClasses, standInImages } from '../src/training/standIn.ts';
import { splitWages } from '../src/training/wages.ts';

const epochs = 20;
const batchSize = 32;
const rounds = 15;

await tf.setBackend('cpu');
const split = splitWages(packagedWages(), { features: ['education', 'experience'], seed: 1 });
const train = toBatch(split.train);
const steps = epochs * Math.ceil(split.train.targets.length / batchSize);
const models = {
  'linear, 2 weights': () => linearModel(2),
  'network, 2–64–1': () => smallNetwork(2, 64, 1, 1),
};

async function ours(makeModel: () => ReturnType<typeof linearModel>) {
  const model = makeModel();
  const optimizer = tf.train.sgd(0.05);
  const loss = (input: tf.Tensor, target: tf.Tensor) => huberLoss(input, target);
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
        const loss = () => tf.losses.huberLoss(targets, model.predict(inputs)) as tf.Scalar;
        return optimizer.minimize(loss, true) as tf.Scalar;
      });
    }
    await last?.data();
    last?.dispose();
  }
  model.dispose();
  optimizer.dispose();
}

async function time(run: () => Promise<void>) {
  const before = tf.memory().numTensors;
  const began = performance.now();
  await run();
  return { ms: (performance.now() - began) / steps, left: tf.memory().numTensors - before };
}

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] as number;

for (const [name, makeModel] of Object.entries(models)) {
  await bare(makeModel);
  await ours(makeModel);
  const ratios: number[] = [];
  const each: number[] = [];
  let left = 0;
  // One after the other in each round, so that a noisy machine slows both.
  for (let round = 0; round < rounds; round++) {
    const own = await time(() => ours(makeModel));
    const other = await time(() => bare(makeModel));
    ratios.push(own.ms / other.ms);
    each.push(own.ms);
    left += own.left;
  }
  console.log(
    `${name}: ${median(each).toFixed(3)} ms per step, ${median(ratios).toFixed(2)} × the bare loop (median of ${rounds}), ${left} tensors left behind`,
  );
}

/** The image experiment as the page runs it, on the stand-in, in WebAssembly: it must end within a minute. */
await tf.setBackend('wasm');
const each = (count: number) =>
  standInImages(
    standInClasses.map(() => count),
    count,
  );
for (const [mode, perClass, filters] of [
  ['full', 200, 96],
  ['fast', 100, 64],
] as const) {
  const began = performance.now();
  const images = await prepareImages({ train: each(perClass), test: each(50) }, { filters, seed: 1 });
  const prepared = performance.now();
  const loss = (input: tf.Tensor, target: tf.Tensor) => crossEntropy(input, tf.squeeze(target, [1]));
  for await (const _ of trainOnImages(images, loss, { epochs: 10, seed: 1 }));
  images.dispose();
  const seconds = (ms: number) => (ms / 1000).toFixed(1);
  console.log(
    `images, ${mode} (${10 * perClass} images, ${filters} filters): ${seconds(prepared - began)} s for features, ` +
      `${seconds(performance.now() - prepared)} s per loss for 10 epochs`,
  );
}
