import type { GenerativeReports, GenerativeRequest } from '../worker/generativeProtocol.ts';
import { inStep } from '../worker/inStep.ts';
import { trainGAN } from './ganRun.ts';
import { trainOnPictures } from './pictureRun.ts';

/** Begins what a request asks for. */
export function generativeRuns(request: GenerativeRequest): AsyncGenerator<GenerativeReports, undefined> {
  if (request.kind === 'games') return inStep(request.games.map((game) => trainGAN(game)));
  return inStep(request.models.map((model) => trainOnPictures(model, request.settings)));
}
