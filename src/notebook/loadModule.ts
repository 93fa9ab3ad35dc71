import { evaluable, type ImportSource, readerError } from './evaluate.ts';
import { type Libraries, loadImports } from './libraries.ts';
import { transpile } from './transpile.ts';

/** Where code runs, a page's worker or Node: how text becomes a module, and what that module can import. */
export interface Home {
  importSource: ImportSource;
  libraries: Libraries;
}

/**
 * Runs a whole TypeScript file and gives its exports.
 *
 * Throws a `ReaderError` at the reader's line for a mistake in the syntax, an unknown import, or an error while the
 * file runs. For errors that an exported function throws later, `readerError` finds the line.
 * @example const { huber } = await loadModule('export const huber = (r: number) => r * r / 2', nodeHome);
 */
export async function loadModule(source: string, home: Home): Promise<Record<string, unknown>> {
  const program = transpile(source);
  const libraries = await loadImports(program.imports, program, home.libraries);
  const parameters = program.imports.map(({ local }, i) => local || `$unused${i}`);
  const run = await evaluable(program, { parameters, results: program.exported }, home);
  try {
    return await run(...libraries);
  } catch (error) {
    throw readerError(error);
  }
}
