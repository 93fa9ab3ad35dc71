import { expect, test } from 'vitest';
import { payloads } from './payloads.ts';

test('the corpus holds at least two hundred payloads, each once, of every trick', () => {
  expect(new Set(payloads.map(({ text }) => text)).size).toBe(payloads.length);
  expect(payloads.length).toBeGreaterThanOrEqual(200);
  expect(new Set(payloads.map(({ trick }) => trick)).size).toBe(12);
});
