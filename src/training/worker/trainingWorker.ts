/* Trains losses beside each other on the wages, a reader's own among them: nothing but numbers and sentences leaves. */
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { openChannel } from '../../notebook/guard.ts';
import { lockIntrinsics } from '../../notebook/lockIntrinsics.ts';
import { chooseBackend, whenLost } from '../backend.ts';
import type { BatchLoss } from '../fit.ts';
import { moduleLoss } from '../moduleLoss.ts';
import { numericLoss } from '../numericLoss.ts';
import { pageBackends, wasmFiles } from '../pageBackends.ts';
import { sideBySide } from '../runs/sideBySide.ts';
import { trainOnWages } from '../runs/wagesRun.ts';
import type { TrainedLoss } from './protocol.ts';
import { inPlainWords, loadFile } from './readersCode.ts';
import { type Run, serve } from './serve.ts';

type OwnLoss = (input: number[], target: number[], delta: number) => unknown;

const run: Run<'losses'> = async function* ({ table, settings, losses, backend: wish }, lost) {
  // Loading tfjs for the reader's file settles on a backend of its own, so ours is chosen after it.
  const batchLosses = await Promise.all(losses.map((loss) => batchLoss(loss, settings.delta)));
  yield { type: 'computing', backend: await chooseBackend('few weights', pageBackends, wish) };
  whenLost(lost);
  yield* sideBySide(batchLosses.map((loss) => trainOnWages(table, loss, settings)));
};

async function batchLoss(wanted: TrainedLoss, delta: number): Promise<BatchLoss> {
  if (wanted.kind === 'module') return moduleLoss(wanted.id).loss(delta);
  const own = (await loadFile(wanted.source))[wanted.functionName];
  if (typeof own !== 'function') throw new TypeError(`The code exports no function ${wanted.functionName}.`);
  return numericLoss((input, target) => (own as OwnLoss)(input, target, delta));
}

serve(openChannel(wasmFiles), inPlainWords(run));
lockIntrinsics();
