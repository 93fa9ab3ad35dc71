import { root } from 'astro:config/server';
import { catalogue } from '../../../losses/index.ts';
import type { CatalogueEntry } from '../../../losses/loss.ts';
import { link } from '../../shell/link.ts';
import { type FunctionDocs, functionDocs } from './functionDocs.ts';

/** A function of the module with what its source and, for a loss, the catalogue tell of it. */
export interface ReferenceEntry {
  docs: FunctionDocs;
  /** Absent for distances and other names: they have no entry of their own. */
  loss?: CatalogueEntry;
}

/** Every exported function: losses in teaching order, then the rest. */
export const functions: readonly ReferenceEntry[] = inTeachingOrder(functionDocs(new URL(root)));

const names = new Set(functions.map(({ docs }) => docs.name));

/** The address of a function's page, or nothing if the module has no such function. */
export function referencePage(functionName: string): string | undefined {
  return names.has(functionName) ? link(`reference/${functionName}/`) : undefined;
}

function inTeachingOrder(all: readonly FunctionDocs[]): ReferenceEntry[] {
  const losses = catalogue.map((loss) => {
    const docs = all.find(({ name }) => name === loss.functionName);
    if (!docs) throw new Error(`the catalogue names ${loss.functionName}, which src/losses does not export`);
    return { docs, loss };
  });
  const rest = all.filter(({ name }) => !catalogue.some(({ functionName }) => functionName === name));
  return [...losses, ...rest.map((docs) => ({ docs }))];
}
