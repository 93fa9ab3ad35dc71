import { recorded } from '../build/recorded.ts';
import { chooseBackend } from '../training/backend.ts';
import { type GenerativeReports, generativeReports } from '../training/runs/generativeReports.ts';
import type { Request } from '../training/worker/protocol.ts';
import { buildTurn } from './buildTurn.ts';

type Generative = Request<'games' | 'pictures'>;

/** All reports of a training, made on the backend that the page will use; `name` is its recording's. */
export const builtReports = (name: string, request: Generative): Promise<GenerativeReports[]> =>
  recorded({
    name,
    inputs: request,
    code: ['src/figures/builtTraining.ts'],
    make: () =>
      buildTurn(async () => {
        await chooseBackend('small layers', {
          wasm: () => import('@tensorflow/tfjs-backend-wasm'),
          cpu: () => import('@tensorflow/tfjs-backend-cpu'),
        });
        const all: GenerativeReports[] = [];
        for await (const reports of generativeReports(request)) all.push(reports);
        return thinned(request.kind, all);
      }),
  });

/** How many reports of a training make its third, which paper shows beside the end. */
export const aThird = (reports: readonly unknown[]): number => Math.ceil(reports.length / 3);

/** The reports whose samples or pictures are drawn: a game's after a third and at the end, an autoencoder's at the end. */
const drawnOf = (kind: Generative['kind'], all: readonly unknown[]): number[] =>
  kind === 'games' ? [aThird(all) - 1, all.length - 1] : [all.length - 1];

/** Numbers of every report, and what else is drawn. */
function thinned(kind: Generative['kind'], all: readonly GenerativeReports[]): GenerativeReports[] {
  const drawn = drawnOf(kind, all);
  return all.map((reports, i) =>
    drawn.includes(i) ? reports : (reports.map(numbersOf) as GenerativeReports),
  );
}

function numbersOf<Report extends GenerativeReports[number]>(report: Report): GenerativeReports[number] {
  if ('samples' in report) return { ...report, samples: [] };
  return { ...report, metrics: { ...report.metrics, rebuilt: [], samples: [] } };
}
