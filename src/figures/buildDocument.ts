import { parseHTML } from 'linkedom';
import { buildTurn } from './buildTurn.ts';

/**
 * What a figure needs to be drawn at build: a document for Plot, and losses computed on the plain CPU.
 *
 * Each figure waits for its turn: a training on the same page that pauses just then would go on with the backend set
 * here, and end with other last digits from one build to the next.
 */
export async function buildDocument(): Promise<Document> {
  await buildTurn(async () => {});
  return parseHTML('<!doctype html><html><body></body></html>').document;
}
