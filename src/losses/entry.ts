import type { CatalogueEntry } from './loss.ts';

/**
 * A loss's catalogue entry.
 *
 * A function makes it, so that a bundler can leave it out of a page that wants the loss alone: it keeps whatever calls
 * something, such as the `String.raw` of a formula.
 */
export function entryOf(make: () => CatalogueEntry): CatalogueEntry {
  return make();
}
