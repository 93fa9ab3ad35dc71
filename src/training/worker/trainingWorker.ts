/* Trains losses, a reader's own among them, where nothing but numbers leaves. */
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { learnerError } from '../../notebook/evaluate.ts';
import { openChannel } from '../../notebook/guard.ts';
import { loadModule } from '../../notebook/loadModule.ts';
import { lockIntrinsics } from '../../notebook/lockIntrinsics.ts';
import { pageHome } from '../../notebook/pageHome.ts';
import { chooseBackend, whenLost } from '../backend.ts';
import type { BatchLoss } from '../fit.ts';
import { moduleLoss } from '../moduleLoss.ts';
import { numericLoss } from '../numericLoss.ts';
import { pageBackends, wasmFiles } from '../pageBackends.ts';
import { trainOnWages } from '../runs/wagesRun.ts';
import type { FromTraining, ToTraining, TrainedLoss } from './protocol.ts';
import { sideBySide } from './sideBySide.ts';

type OwnLoss = (input: number[], target: number[], delta: number) => unknown;

const channel = openChannel<ToTraining, FromTraining>(wasmFiles);
lockIntrinsics();
channel.onMessage((request) => {
  train(request).catch((error: unknown) => {
    const { message, position } = learnerError(error);
    channel.send({ type: 'failed', message, line: position?.line ?? null });
  });
});

async function train({ table, settings, losses, backend: wish }: ToTraining): Promise<void> {
  // Loading tfjs for the reader's file settles on a backend of its own, so ours is chosen after it.
  const batchLosses = await Promise.all(losses.map((loss) => batchLoss(loss, settings.delta)));
  const backend = await chooseBackend('few weights', pageBackends, wish);
  whenLost((message) => channel.send({ type: 'failed', message, line: null }));
  channel.send({ type: 'started', backend });
  const runs = batchLosses.map((loss) => trainOnWages(table, loss, settings));
  for await (const progress of sideBySide(runs)) channel.send(progress);
  channel.send({ type: 'finished' });
}

async function batchLoss(wanted: TrainedLoss, delta: number): Promise<BatchLoss> {
  if (wanted.kind === 'module') return moduleLoss(wanted.id).loss(delta);
  const exported = await loadModule(wanted.source, pageHome);
  const own = exported[wanted.functionName];
  if (typeof own !== 'function') throw new TypeError(`The code exports no function ${wanted.functionName}.`);
  return numericLoss((input, target) => (own as OwnLoss)(input, target, delta));
}
