import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { crossEntropy, diceLoss, mseLoss } from '../../src/losses/index.ts';
import type { Tolerance } from './difference.ts';
import { disagreement, type OracleFile } from './oracleCase.ts';

const files = import.meta.glob<OracleFile>('../oracle/*.json', { eager: true, import: 'default' });

/** Runs PyTorch's cases on a backend of the browser and returns how many ran and which disagree. */
async function runOracle(
  backend: string,
  tolerance: Tolerance,
): Promise<{ ran: number; failures: string[] }> {
  setWasmPaths('/wasm/');
  await tf.setBackend(backend);
  await tf.ready();
  if (tf.getBackend() !== backend)
    throw new Error(`${backend} is not to be had here, only ${tf.getBackend()}`);
  // GPUs take denormal numbers for 0.
  const cases = Object.values(files)
    .flatMap((file) => file.cases)
    .filter(({ name }) => backend !== 'webgl' || !name.startsWith('denormals'));
  const failures = cases.flatMap((known) => {
    const found = disagreement(known, tolerance);
    return found ? [`${known.function}, ${known.name}: ${found}`] : [];
  });
  return { ran: cases.length, failures };
}

/** How far long sums are off on a backend of the browser, relative to what they are by hand. */
async function runSums(backend: string): Promise<Record<string, number>> {
  setWasmPaths('/wasm/');
  await tf.setBackend(backend);
  await tf.ready();
  const tenth = Math.fround(0.1);
  const sums: Record<string, [tf.Tensor, number]> = {
    'mseLoss of 10⁷ tenths': [mseLoss(tf.fill([10_000_003], 0.1), tf.zeros([10_000_003])), tenth ** 2],
    'crossEntropy of 50,257 classes': [crossEntropy(tf.zeros([1, 50257]), [7]), Math.log(50257)],
    'diceLoss of 10⁶ pixels': [
      diceLoss(tf.zeros([1, 1000, 1000]), tf.ones([1, 1000, 1000]), { mode: 'binary', smooth: 0 }),
      1 / 3,
    ],
  };
  const off = ([loss, right]: [tf.Tensor, number]) => Math.abs((loss.dataSync()[0] as number) / right - 1);
  return Object.fromEntries(Object.entries(sums).map(([name, each]) => [name, off(each)]));
}

Object.assign(globalThis, { runOracle, runSums });
