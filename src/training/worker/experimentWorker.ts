/* Makes the experiment of a reader's file, where nothing but numbers leaves. */
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { learnerError } from '../../notebook/evaluate.ts';
import { openChannel } from '../../notebook/guard.ts';
import { loadModule } from '../../notebook/loadModule.ts';
import { lockIntrinsics } from '../../notebook/lockIntrinsics.ts';
import { pageHome } from '../../notebook/pageHome.ts';
import { chooseBackend, whenLost } from '../backend.ts';
import { runExperiment } from '../experiments/experiment.ts';
import { experimentOf } from '../experiments/experiments.ts';
import { pageBackends, wasmFiles } from '../pageBackends.ts';
import { comparedWithOurs } from './comparedWithOurs.ts';
import type { FromExperiment, ToExperiment } from './experimentProtocol.ts';

const channel = openChannel<ToExperiment, FromExperiment>(wasmFiles);
lockIntrinsics();
channel.onMessage((request) => {
  run(request).catch((error: unknown) => {
    const { message, position } = learnerError(error);
    channel.send({ type: 'failed', message, line: position?.line ?? null });
  });
});

async function run({ source, ours, task, settings, backend: wish }: ToExperiment): Promise<void> {
  // Loading tfjs for the file settles on a backend of its own, so ours is chosen after it.
  const solution = await loadModule(ours, pageHome);
  const own = comparedWithOurs(await loadModule(source, pageHome), solution);
  const work = task.name === 'images' ? 'images' : 'few weights';
  channel.send({ type: 'computing', backend: await chooseBackend(work, pageBackends, wish) });
  whenLost((message) => channel.send({ type: 'failed', message, line: null }));
  const experiment = await experimentOf(task, own, settings, (share) =>
    channel.send({ type: 'preparing', share }),
  );
  channel.send({ type: 'started', seeds: experiment.seeds });
  for await (const step of runExperiment(experiment)) channel.send(step);
  channel.send({ type: 'finished' });
}
