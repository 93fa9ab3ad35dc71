/* Trains adversarial games or autoencoders, one report of each in a step. */
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { openChannel } from '../../notebook/guard.ts';
import { chooseBackend, whenLost } from '../backend.ts';
import { pageBackends, wasmFiles } from '../pageBackends.ts';
import { generativeReports } from '../runs/generativeReports.ts';
import type { Steps } from './protocol.ts';
import { type Run, serve } from './serve.ts';

type Kind = 'games' | 'pictures';

const run: Run<Kind> = async function* (request, lost) {
  yield { type: 'computing', backend: await chooseBackend('small layers', pageBackends) };
  whenLost(lost);
  for await (const reports of generativeReports(request)) yield { type: 'reports', reports } as Steps[Kind];
};

serve(openChannel(wasmFiles), run);
