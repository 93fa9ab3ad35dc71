import * as tf from '@tensorflow/tfjs-core';
import { binaryCrossEntropyWithLogits } from '../../losses/binaryCrossEntropyWithLogits.ts';
import { splitWages, type WagesTable } from '../../training/data/wages.ts';
import { fitModel } from '../../training/fit.ts';
import { predictions, toBatch } from '../../training/metrics/regression.ts';
import { smallNetwork } from '../../training/models.ts';

/** What a binary classifier says of examples that it has not seen, beside what is true. */
export interface Scored {
  logits: number[];
  /** 1 for yes, 0 for no. */
  labels: number[];
}

/** Dollars per hour. */
const threshold = 10;
const features = ['education', 'experience', 'union', 'south'] as const;
const settings = { hidden: 16, learningRate: 0.02, epochs: 100, batchSize: 32, seed: 3 };

/**
 * Does this worker earn more than ten dollars an hour? A small network that has trained too long on 160 of the
 * workers scores the other 374: it ranks them usefully, and is surer of itself than it should be.
 */
export async function scoredWorkers(table: WagesTable): Promise<Scored> {
  const { hidden, learningRate, epochs, batchSize, seed } = settings;
  const split = splitWages(table, { features, seed, testShare: 0.7 });
  const labelled = (part: 'train' | 'test') => ({
    inputs: split[part].inputs,
    targets: split[part].targets.map((wage) => (wage > threshold ? 1 : 0)),
  });
  const [trained, heldOut] = [labelled('train'), labelled('test')];
  const [train, test] = [toBatch(trained), toBatch(heldOut)];
  const model = smallNetwork(features.length, hidden, 1, seed);
  const optimizer = tf.train.adam(learningRate);
  try {
    const evaluate = () => null;
    const course = { model, loss: binaryCrossEntropyWithLogits, optimizer, train, evaluate };
    for await (const _ of fitModel({ ...course, epochs, batchSize, seed }));
    return { logits: Array.from(await predictions(model, test.inputs)), labels: heldOut.targets };
  } finally {
    model.dispose();
    optimizer.dispose();
    tf.dispose([train.inputs, train.targets, test.inputs, test.targets]);
  }
}
