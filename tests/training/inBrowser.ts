import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import '@tensorflow/tfjs-backend-webgpu';
import { fitModel } from '../../src/training/fit.ts';
import { smallNetwork } from '../../src/training/models.ts';
import { moduleLoss } from '../../src/training/moduleLoss.ts';
import { normal, seeded } from '../../src/training/random.ts';

/** Trains a small network on made-up points with a backend, and returns its weights and the losses of its epochs. */
async function trainOn(backend: string): Promise<{ weights: number[]; losses: number[] }> {
  setWasmPaths('/wasm/');
  await tf.setBackend(backend);
  await tf.ready();
  if (tf.getBackend() !== backend)
    throw new Error(`${backend} is not to be had here, only ${tf.getBackend()}`);
  const random = seeded(3);
  const inputs = tf.tensor2d(
    Array.from({ length: 256 }, () => normal(random)),
    [128, 2],
  );
  const targets = tf.tidy(() => tf.sum(tf.sin(inputs), 1, true)) as tf.Tensor2D;
  const model = smallNetwork(2, 16, 1, 1);
  const optimizer = tf.train.sgd(0.1);
  const run = fitModel({
    model,
    loss: moduleLoss('huber').loss(0.5),
    optimizer,
    train: { inputs, targets },
    evaluate: () => null,
    epochs: 8,
    batchSize: 32,
    seed: 1,
  });
  const losses: number[] = [];
  for await (const { trainLoss } of run) if (trainLoss !== null) losses.push(trainLoss);
  const read = await Promise.all(model.variables.map((variable) => variable.data()));
  model.dispose();
  optimizer.dispose();
  tf.dispose([inputs, targets]);
  return { weights: read.flatMap((values) => [...values]), losses };
}

Object.assign(globalThis, { trainOn });
