/* Trains autoencoders and adversarial games, one report for each time it is asked. */
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { openChannel } from '../../notebook/guard.ts';
import { chooseBackend, inWords, whenLost } from '../backend.ts';
import { pageBackends, wasmFiles } from '../pageBackends.ts';
import { generativeRuns } from '../runs/generativeRuns.ts';
import type { FromGenerative, GenerativeReports, ToGenerative } from './generativeProtocol.ts';

const channel = openChannel<ToGenerative, FromGenerative>(wasmFiles);
let runs: Promise<AsyncGenerator<GenerativeReports, undefined>>;

channel.onMessage((message) => {
  answer(message).catch((error: unknown) => {
    channel.send({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  });
});

async function answer(message: ToGenerative): Promise<void> {
  if (message.type === 'start') {
    runs = start(message);
    return;
  }
  const { value } = await (await runs).next();
  channel.send(value ? { type: 'reports', reports: value } : { type: 'finished' });
}

async function start({ request }: Extract<ToGenerative, { type: 'start' }>) {
  const backend = await chooseBackend('small layers', pageBackends);
  whenLost((message) => channel.send({ type: 'failed', message }));
  channel.send({ type: 'started', computedBy: inWords(backend) });
  return generativeRuns(request);
}
