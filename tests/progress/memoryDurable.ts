import type { Durable } from '../../src/progress/durable.ts';

/** A durable place in memory. It writes when it is told to, so that a test can kill the browser before. */
export function memoryDurable(kept: Record<string, string> = {}) {
  const texts = new Map(Object.entries(kept));
  const state = { fails: false };
  const trouble = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
  const durable: Durable = {
    all: () => (state.fails ? trouble() : Promise.resolve(new Map(texts))),
    write(changes, settle) {
      if (state.fails) return trouble();
      for (const [name, text] of changes) texts.set(name, settle(name, texts.get(name) ?? null, text));
      return Promise.resolve();
    },
  };
  return { texts, state, durable };
}
