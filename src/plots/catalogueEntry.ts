import { catalogue } from '../losses/index.ts';
import type { CatalogueEntry } from '../losses/loss.ts';

/** The catalogue entry with this id, or an error that lists the ids there are: it stops the build. */
export function catalogueEntry(id: string): CatalogueEntry {
  const entry = catalogue.find((candidate) => candidate.id === id);
  if (!entry) {
    throw new Error(`unknown loss: ${id} (known: ${catalogue.map((known) => known.id).join(', ')})`);
  }
  return entry;
}
