import { parseHTML } from 'linkedom';
import { buildTurn } from './buildTurn.ts';

/**
 * The document and backend for drawing a figure at build: linkedom for Plot, the plain CPU for losses.
 *
 * Each figure waits for its turn (`buildTurn.ts`): a training that pauses meanwhile would resume on the backend set
 * here and end with other last digits from one build to the next.
 */
export async function buildDocument(): Promise<Document> {
  await buildTurn(async () => {});
  return parseHTML('<!doctype html><html><body></body></html>').document;
}
