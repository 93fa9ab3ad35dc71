import { ready, setBackend } from '@tensorflow/tfjs-core';
import { kept } from '../../../build/kept.ts';
import { buildTurn } from '../../../figures/buildTurn.ts';
import { type Own, runExperiment } from '../../../training/experiments/experiment.ts';
import { experimentOf } from '../../../training/experiments/experiments.ts';
import { enter, type Running } from './experimentRun.ts';
import { packagedTask } from './packagedTask.ts';

/** An exercise whose solution is run. */
interface OurRun {
  slug: string;
  experiment: Parameters<typeof packagedTask>[0];
  epochs: number;
}

/** A run of our solution at build. */
export const ourRun = (run: OurRun, solution: Own): Promise<Running[]> =>
  kept('experiments', { inputs: run, code: [thisFile, solutionOf(run)] }, () =>
    buildTurn(async () => {
      const { experiment: name, epochs } = run;
      if (name === 'images') await useWasm();
      const running: Running[] = [];
      const experiment = await experimentOf(packagedTask(name), solution, { epochs });
      for await (const step of runExperiment(experiment)) enter(running, step);
      return running;
    }),
  );

const thisFile = 'src/components/practice/experiment/ourRun.ts';
const solutionOf = ({ slug }: OurRun) => `src/content/exercises/${slug}/solution.ts`;

/** Loaded only when it is needed: once registered, it would be every other figure's first choice. */
async function useWasm(): Promise<void> {
  await import('@tensorflow/tfjs-backend-wasm');
  await setBackend('wasm');
  await ready();
}
