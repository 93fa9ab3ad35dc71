import type { Request } from '../worker/protocol.ts';
import { type GANSnapshot, trainGAN } from './ganRun.ts';
import { inStep } from './inStep.ts';
import { type PictureEpoch, trainOnPictures } from './pictureRun.ts';

/** One report of every game, or of every autoencoder, in the order of the request. */
export type GenerativeReports = readonly GANSnapshot[] | readonly PictureEpoch[];

/** Trains what a request asks for, all of it in step. */
export function generativeReports(
  request: Request<'games' | 'pictures'>,
): AsyncGenerator<GenerativeReports, undefined> {
  if (request.kind === 'games') return inStep(request.games.map((game) => trainGAN(game)));
  return inStep(request.models.map((model) => trainOnPictures(model, request.settings)));
}
