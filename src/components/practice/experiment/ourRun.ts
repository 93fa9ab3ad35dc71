import { ready, setBackend } from '@tensorflow/tfjs-core';
import { recorded } from '../../../build/recorded.ts';
import { buildTurn } from '../../../figures/buildTurn.ts';
import type { Conclusions } from '../../../judge/conclude.ts';
import { type Own, runExperiment } from '../../../training/experiments/experiment.ts';
import { experimentOf } from '../../../training/experiments/experiments.ts';
import { enter, type Running } from './experimentRun.ts';
import { packagedTask } from './packagedTask.ts';
import { packedRun, unpackedRun } from './packedRun.ts';

/** An exercise whose solution is run, and how its experiment is called. */
interface OurRun {
  slug: string;
  experiment: Conclusions['experiment'];
  epochs: number;
}

/** How long our solution runs at build: images take minutes, so they get the short run. */
export const ourEpochs = ({ experiment, epochs }: Pick<Conclusions, 'experiment' | 'epochs'>): number =>
  experiment === 'images' ? epochs.small : epochs.full;

/** A run of our solution, made before the page is built or while it is; packed as a reader's own run is. */
export async function ourRun(run: OurRun, solution: Own): Promise<readonly Running[]> {
  const packed = await recorded({
    name: run.slug,
    inputs: run,
    code: [thisFile, solutionOf(run)],
    make: () =>
      buildTurn(async () => {
        const { experiment: name, epochs } = run;
        if (name === 'images') await useWasm();
        const running: Running[] = [];
        const experiment = await experimentOf(packagedTask(name), solution, { epochs });
        for await (const step of runExperiment(experiment)) enter(running, step);
        return packedRun({ epochs, on: '', classes: [], running });
      }),
  });
  const whole = unpackedRun(packed);
  if (!whole) throw new Error(`the run of ${run.slug} cannot be unpacked`);
  return whole.running;
}

const thisFile = 'src/components/practice/experiment/ourRun.ts';
const solutionOf = ({ slug }: OurRun) => `src/content/exercises/${slug}/solution.ts`;

/** Loaded only when it is needed: once registered, it would be every other figure's first choice. */
async function useWasm(): Promise<void> {
  await import('@tensorflow/tfjs-backend-wasm');
  await setBackend('wasm');
  await ready();
}
