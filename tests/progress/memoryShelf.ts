import type { Shelf } from '../../src/progress/shelf.ts';

/** A shelf in memory, as the storage of a browser behaves; two stores on it are two tabs. */
export function memoryShelf(kept: Record<string, string> = {}) {
  const items = new Map(Object.entries(kept));
  const state = { full: false, room: Number.POSITIVE_INFINITY };
  const used = (but: string) =>
    [...items].reduce((sum, [key, text]) => sum + (key === but ? 0 : text.length), 0);
  const shelf: Shelf = {
    get length() {
      return items.size;
    },
    key: (place) => [...items.keys()][place] ?? null,
    getItem: (key) => items.get(key) ?? null,
    removeItem: (key) => {
      items.delete(key);
    },
    setItem: (key, text) => {
      if (state.full || used(key) + text.length > state.room)
        throw new DOMException('no room', 'QuotaExceededError');
      items.set(key, text);
    },
  };
  return { items, state, shelf: () => shelf };
}
