import { setBackend } from '@tensorflow/tfjs-core';
import { chooseBackend } from '../training/backend.ts';
import type { GenerativeReports, GenerativeRequest } from '../training/generativeProtocol.ts';
import { generativeRuns } from '../training/generativeRuns.ts';

let before: Promise<unknown> = setBackend('cpu');

/**
 * All reports of a training, made while the page is built, on the backend that the page will use.
 *
 * One training after the other, and back to the plain backend at the end: the other figures of a page compute on it.
 */
export function builtReports(request: GenerativeRequest): Promise<GenerativeReports[]> {
  const reports = before.then(() => train(request));
  before = reports.catch(() => {});
  return reports;
}

async function train(request: GenerativeRequest): Promise<GenerativeReports[]> {
  await chooseBackend('small layers', {
    wasm: () => import('@tensorflow/tfjs-backend-wasm'),
    cpu: () => import('@tensorflow/tfjs-backend-cpu'),
  });
  const all: GenerativeReports[] = [];
  try {
    for await (const reports of generativeRuns(request)) all.push(reports);
    return all;
  } finally {
    await setBackend('cpu');
  }
}
