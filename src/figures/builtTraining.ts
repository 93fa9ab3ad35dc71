import { kept } from '../build/kept.ts';
import { chooseBackend } from '../training/backend.ts';
import { generativeRuns } from '../training/runs/generativeRuns.ts';
import type { GenerativeReports, GenerativeRequest } from '../training/worker/generativeProtocol.ts';
import { buildTurn } from './buildTurn.ts';

const code = ['src/figures/builtTraining.ts'];

/** All reports of a training, made while the page is built, on the backend that the page will use. */
export const builtReports = (request: GenerativeRequest): Promise<GenerativeReports[]> =>
  kept('training', { inputs: request, code }, () =>
    buildTurn(async () => {
      await chooseBackend('small layers', {
        wasm: () => import('@tensorflow/tfjs-backend-wasm'),
        cpu: () => import('@tensorflow/tfjs-backend-cpu'),
      });
      const all: GenerativeReports[] = [];
      for await (const reports of generativeRuns(request)) all.push(reports);
      return all;
    }),
  );
