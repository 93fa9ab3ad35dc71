import '@tensorflow/tfjs';
import { ready, setBackend } from '@tensorflow/tfjs-core';
import { type Own, runExperiment } from '../../training/experiment.ts';
import { experimentOf } from '../../training/experiments.ts';
import { enter, type Running } from './experimentRun.ts';
import { packagedTask } from './packagedTask.ts';

let last: Promise<unknown> = Promise.resolve();

/** A run of our solution at build. Runs take turns, since they share one backend, which is left as other figures need it. */
export function ourRun(
  name: Parameters<typeof packagedTask>[0],
  solution: Own,
  epochs: number,
): Promise<Running[]> {
  const run = last.then(async () => {
    await setBackend('cpu');
    if (name === 'images') await useWasm();
    const running: Running[] = [];
    const experiment = await experimentOf(packagedTask(name), solution, { epochs });
    for await (const step of runExperiment(experiment)) enter(running, step);
    await setBackend('cpu');
    return running;
  });
  last = run.catch(() => undefined);
  return run;
}

/** Loaded only when it is needed: once registered, it would be every other figure's first choice. */
async function useWasm(): Promise<void> {
  await import('@tensorflow/tfjs-backend-wasm');
  await setBackend('wasm');
  await ready();
}
