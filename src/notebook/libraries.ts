import { didYouMean } from './nearest.ts';
import { type Position, ReaderError } from './readerError.ts';
import type { Imported, Transpiled } from './transpile.ts';

/** What a reader's code can import: each name loads its library when first needed. */
export type Libraries = Readonly<Record<string, () => Promise<object>>>;

/** Loads what a program imports, in the order of its imports; throws a `ReaderError` at what does not exist. */
export async function loadImports(
  imports: readonly Imported[],
  { references }: Pick<Transpiled, 'references'>,
  libraries: Libraries,
): Promise<unknown[]> {
  const used = new Set(references.map(({ name }) => name));
  for (const wanted of imports) checkLibrary(wanted, libraries);
  return Promise.all(imports.map((wanted) => loadImport(wanted, libraries, used)));
}

/** What `import(…)` does in a reader's code: it loads what can be imported, and else says what that is. */
export const importFrom = (libraries: Libraries) => async (name: unknown) => {
  const library = String(name);
  checkLibrary({ library, position: null }, libraries);
  return (libraries[library] as () => Promise<object>)();
};

function checkLibrary(
  { library, position }: Pick<Imported, 'library'> & { position: Position | null },
  libraries: Libraries,
): void {
  if (Object.hasOwn(libraries, library)) return;
  const known = Object.keys(libraries);
  throw new ReaderError(
    `There is no "${library}" to import here.${didYouMean(library, known)} ` +
      `You can import: ${known.map((name) => `"${name}"`).join(', ')}.`,
    position,
  );
}

/** A name that is only used as a type has no value; it is let through. */
async function loadImport(wanted: Imported, libraries: Libraries, used: Set<string>): Promise<unknown> {
  const library = (await (libraries[wanted.library] as () => Promise<object>)()) as Record<string, unknown>;
  if (wanted.name === '*') return library;
  if (wanted.name in library || !used.has(wanted.local)) return library[wanted.name];
  throw new ReaderError(
    `"${wanted.library}" has no ${wanted.name}.${didYouMean(wanted.name, Object.keys(library))}`,
    wanted.position,
  );
}
