import { ready, setBackend } from '@tensorflow/tfjs-core';
import { recorded } from '../../../build/recorded.ts';
import { buildTurn } from '../../../figures/buildTurn.ts';
import type { Conclusions } from '../../../judge/conclude.ts';
import { type Calls, type Own, ownFunctions } from '../../../training/experiments/experiment.ts';
import { runExperiment } from '../../../training/experiments/experiments.ts';
import { enter, type Running } from './experimentRun.ts';
import { packagedExperimentData } from './packagedExperimentData.ts';
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
export async function ourRun(run: OurRun, solution: Own, calls: Calls): Promise<readonly Running[]> {
  const packed = await recorded({
    name: run.slug,
    inputs: run,
    code: [thisFile, fileOf(run, 'solution'), fileOf(run, 'experiment')],
    make: () =>
      buildTurn(async () => {
        const { experiment: name, epochs } = run;
        if (name === 'images') await useWasm();
        const running: Running[] = [];
        const called = calls(ownFunctions(solution));
        for await (const step of runExperiment(packagedExperimentData(name), called, { epochs }))
          if (step.type === 'epoch' || step.type === 'trial') enter(running, step);
        return packedRun({ epochs, on: '', classes: [], running });
      }),
  });
  const whole = unpackedRun(packed);
  if (!whole) throw new Error(`the run of ${run.slug} cannot be unpacked`);
  return whole.running;
}

const thisFile = 'src/components/practice/experiment/ourRun.ts';
const fileOf = ({ slug }: OurRun, name: string) => `src/content/exercises/${slug}/${name}.ts`;

/** Loaded only when it is needed: once registered, it would be every other figure's first choice. */
async function useWasm(): Promise<void> {
  await import('@tensorflow/tfjs-backend-wasm');
  await setBackend('wasm');
  await ready();
}
