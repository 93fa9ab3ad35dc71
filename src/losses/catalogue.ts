import { type CatalogueEntry, families } from './loss.ts';

/** Catalogue entries, each under the name that its module gives it, in teaching order. */
export const inTeachingOrder = (entries: Readonly<Record<string, CatalogueEntry>>): CatalogueEntry[] =>
  Object.values(entries).sort(
    (a, b) => families.indexOf(a.family) - families.indexOf(b.family) || a.order - b.order,
  );

/** Whether a lesson teaches the loss; one that none teaches stands in the reference, beside the `nearest` that is taught. */
export const isTaught = ({ nearest }: CatalogueEntry): boolean => nearest === undefined;
