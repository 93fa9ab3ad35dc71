/* Makes the experiment of a reader's file: nothing but numbers and sentences leaves. */
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { openChannel } from '../../notebook/guard.ts';
import { lockIntrinsics } from '../../notebook/lockIntrinsics.ts';
import { chooseBackend, whenLost } from '../backend.ts';
import { type Calls, ownFunctions } from '../experiments/experiment.ts';
import { runExperiment } from '../experiments/experiments.ts';
import { pageBackends, wasmFiles } from '../pageBackends.ts';
import { comparedWithOurs } from '../runs/comparedWithOurs.ts';
import { inPlainWords, loadFile } from './readersCode.ts';
import { type Run, serve } from './serve.ts';

const run: Run<'experiment'> = async function* ({ source, ours, calls, on, settings, backend: wish }, lost) {
  // Loading tfjs for the file settles on a backend of its own, so ours is chosen after it.
  const solution = await loadFile(ours);
  const { experiment } = (await loadFile(calls)) as { experiment: Calls };
  const own = comparedWithOurs(await loadFile(source), solution);
  const work = on.name === 'images' ? 'images' : 'few weights';
  yield { type: 'computing', backend: await chooseBackend(work, pageBackends, wish) };
  whenLost(lost);
  yield* runExperiment(on, experiment(ownFunctions(own)), settings);
};

serve(openChannel(wasmFiles), inPlainWords(run));
lockIntrinsics();
