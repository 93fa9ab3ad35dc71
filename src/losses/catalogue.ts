import { type CatalogueEntry, tasks } from './loss.ts';

/** The catalogue entries among a module's exports, in teaching order. */
export const entriesOf = (module: object): CatalogueEntry[] =>
  Object.values(module)
    .filter(isEntry)
    .sort((a, b) => tasks.indexOf(a.task) - tasks.indexOf(b.task) || a.order - b.order);

const isEntry = (exported: unknown): exported is CatalogueEntry =>
  typeof exported === 'object' && exported !== null && 'functionName' in exported;
