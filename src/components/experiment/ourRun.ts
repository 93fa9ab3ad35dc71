import { ready, setBackend } from '@tensorflow/tfjs-core';
import { type Own, runExperiment } from '../../training/experiment.ts';
import { experimentOf } from '../../training/experiments.ts';
import { buildTurn } from '../buildTurn.ts';
import { enter, type Running } from './experimentRun.ts';
import { packagedTask } from './packagedTask.ts';

/** A run of our solution at build. */
export const ourRun = (
  name: Parameters<typeof packagedTask>[0],
  solution: Own,
  epochs: number,
): Promise<Running[]> =>
  buildTurn(async () => {
    if (name === 'images') await useWasm();
    const running: Running[] = [];
    const experiment = await experimentOf(packagedTask(name), solution, { epochs });
    for await (const step of runExperiment(experiment)) enter(running, step);
    return running;
  });

/** Loaded only when it is needed: once registered, it would be every other figure's first choice. */
async function useWasm(): Promise<void> {
  await import('@tensorflow/tfjs-backend-wasm');
  await setBackend('wasm');
  await ready();
}
