import { type CatalogueEntry, tasks } from './loss.ts';

/** Catalogue entries, each under the name that its module gives it, in teaching order. */
export const inTeachingOrder = (entries: Readonly<Record<string, CatalogueEntry>>): CatalogueEntry[] =>
  Object.values(entries).sort((a, b) => tasks.indexOf(a.task) - tasks.indexOf(b.task) || a.order - b.order);
