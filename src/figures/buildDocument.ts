import '@tensorflow/tfjs';
import { setBackend } from '@tensorflow/tfjs-core';
import { parseHTML } from 'linkedom';

/**
 * What a figure needs to be drawn at build: a document for Plot, and losses computed on the plain CPU.
 *
 * Each figure asks again, since a run on images made in between may have left another backend.
 */
export async function buildDocument(): Promise<Document> {
  await setBackend('cpu');
  return parseHTML('<!doctype html><html><body></body></html>').document;
}
