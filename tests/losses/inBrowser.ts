import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
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

Object.assign(globalThis, { runOracle });
