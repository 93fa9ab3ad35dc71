import { invisibleIn } from './invisible.ts';
import { didYouMean } from './nearest.ts';
import type { CellSource } from './protocol.ts';
import { pythonName } from './pythonNames.ts';
import { type PythonPlan, planPython } from './pythonPlan.ts';
import { ReaderError } from './readerError.ts';
import { type Imported, type Reference, type Transpiled, transpile } from './transpile.ts';

/** What a cell needs from where, or why it cannot run. */
export type Planned =
  | {
      kind: 'ready';
      program: Transpiled;
      /** The names it takes from other cells, and the cell that gives each. */
      inputs: ReadonlyMap<string, string>;
      /** The names it takes from libraries, wherever in the document they are imported. */
      imports: readonly Imported[];
      /** The names it takes from the notebook itself: `display`, `slider` … */
      builtins: readonly string[];
    }
  | ({ kind: 'python' } & PythonPlan)
  | { kind: 'mistaken'; error: ReaderError };

/** Every cell's plan by id, in the document's order. */
export type Plan = ReadonlyMap<string, Planned>;

/**
 * Reads the cells of a document as one reactive program.
 *
 * A name may be defined in one cell only (equal imports may repeat); cells must not need each other in a circle.
 * @param isGlobal whether a name needs no definition, such as `Math`.
 */
export function planDocument(
  cells: readonly CellSource[],
  builtins: readonly string[],
  isGlobal: (name: string) => boolean,
): Plan {
  const typed = cells.filter(({ language }) => language !== 'python');
  const python = planPython(cells.filter(({ language }) => language === 'python'));
  const programs = new Map(typed.map(({ id, source }) => [id, attempt(() => transpile(source))]));
  const sources = new Map(cells.map(({ id, source }) => [id, source]));
  const owners = ownersOf(programs);
  const planned = new Map<string, Planned>();
  for (const { id } of cells) {
    const [program, inPython] = [programs.get(id), python.get(id)];
    if (inPython) planned.set(id, { kind: 'python', ...inPython });
    if (!program) continue;
    if (program instanceof ReaderError) planned.set(id, { kind: 'mistaken', error: program });
    else planned.set(id, planCell(id, sources.get(id) ?? '', program, owners, builtins, isGlobal));
  }
  refuseCircles(planned);
  return planned;
}

type Programs = ReadonlyMap<string, Transpiled | ReaderError>;

/** Who gives a name: the cells that declare it, or the imports that bind it. */
interface Owners {
  cells: Map<string, string[]>;
  imports: Map<string, { cell: string; imported: Imported }[]>;
}

function attempt(read: () => Transpiled): Transpiled | ReaderError {
  try {
    return read();
  } catch (error) {
    if (error instanceof ReaderError) return error;
    throw error;
  }
}

function ownersOf(programs: Programs): Owners {
  const owners: Owners = { cells: new Map(), imports: new Map() };
  for (const [cell, program] of programs) {
    if (program instanceof ReaderError) continue;
    for (const name of program.declared) owners.cells.set(name, [...(owners.cells.get(name) ?? []), cell]);
    for (const imported of program.imports)
      owners.imports.set(imported.local, [...(owners.imports.get(imported.local) ?? []), { cell, imported }]);
  }
  return owners;
}

function planCell(
  id: string,
  source: string,
  program: Transpiled,
  owners: Owners,
  builtins: readonly string[],
  isGlobal: (name: string) => boolean,
): Planned {
  const conflict = conflictOf(id, program, owners);
  if (conflict) return { kind: 'mistaken', error: conflict };
  const inputs = new Map<string, string>();
  const imports = new Map(program.imports.map((imported) => [imported.local || imported.library, imported]));
  const own = new Set<string>();
  for (const reference of program.references) {
    const { name } = reference;
    const [owner] = owners.cells.get(name) ?? [];
    const [shared] = owners.imports.get(name) ?? [];
    if (imports.has(name)) continue;
    if (owner) inputs.set(name, owner);
    else if (shared) imports.set(name, shared.imported);
    else if (builtins.includes(name)) own.add(name);
    else if (!reference.optional && !isGlobal(name))
      return { kind: 'mistaken', error: unknownName(reference, source, owners, builtins) };
  }
  return { kind: 'ready', program, inputs, imports: [...imports.values()], builtins: [...own] };
}

function conflictOf(id: string, program: Transpiled, owners: Owners): ReaderError | null {
  for (const name of [...program.declared, ...program.imports.map(({ local }) => local)]) {
    const other =
      owners.cells.get(name)?.find((cell) => cell !== id) ?? differentImport(id, name, program, owners);
    if (other)
      return new ReaderError(
        `${name} is defined in two cells, here and in "${other}". Rename one of the two.`,
        null,
      );
  }
  return null;
}

function differentImport(id: string, name: string, program: Transpiled, owners: Owners): string | undefined {
  const mine = program.imports.find(({ local }) => local === name);
  return owners.imports
    .get(name)
    ?.find(
      ({ cell, imported }) =>
        cell !== id && (mine?.library !== imported.library || mine.name !== imported.name),
    )?.cell;
}

function unknownName(
  { name, position }: Reference,
  source: string,
  owners: Owners,
  builtins: readonly string[],
): ReaderError {
  const known = [...owners.cells.keys(), ...owners.imports.keys(), ...builtins];
  const line = source.split('\n')[position.line - 1] ?? '';
  const [before, after] = [line.slice(0, position.column - 1), line.slice(position.column - 1 + name.length)];
  const meant = firstValue(name, before, after) || didYouMean(name, known);
  const words = invisibleIn(name) ?? pythonName(name, after) ?? `${name} is not defined in any cell.${meant}`;
  return new ReaderError(words, position);
}

/** `x = 3` without a declaration, or `dim=1` among the arguments of a function. */
function firstValue(name: string, before: string, after: string): string {
  if (/\bfor\s*\($/.test(before)) return ` A loop over a list is written for (const ${name} of …) { … }.`;
  if (/^(\s*,\s*\w+)+\s*=(?![=>])/.test(after))
    return ` Several names at once are written const [${name}, …] = […].`;
  if (!/^\s*=(?![=>])/.test(after)) return '';
  return /[(,]\s*$/.test(before)
    ? ` Options by name stand in an object here: { ${name}: … }.`
    : ` Where it gets its first value, write const ${name} = …, or let ${name} = … if it changes.`;
}

function refuseCircles(planned: Map<string, Planned>): void {
  for (const [id, plan] of planned) {
    if (plan.kind !== 'ready') continue;
    const circle = pathBack(id, planned);
    if (!circle) continue;
    const needs = circle.map((cell) => `"${cell}"`).join(', which needs ');
    planned.set(id, {
      kind: 'mistaken',
      error: new ReaderError(
        `This cell waits for itself: it needs ${needs}. Take one of these steps out.`,
        null,
      ),
    });
  }
}

/** The cells on the way from a cell's inputs back to itself, or `null` when there is no circle. */
function pathBack(id: string, planned: ReadonlyMap<string, Planned>): string[] | null {
  const seen = new Set<string>();
  const walk = (cell: string, path: string[]): string[] | null => {
    for (const next of inputCells(planned.get(cell))) {
      if (next === id) return [...path, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = walk(next, [...path, next]);
      if (found) return found;
    }
    return null;
  };
  return walk(id, []);
}

/** The cells that a cell takes names from. */
export function inputCells(plan: Planned | undefined): string[] {
  return plan && 'inputs' in plan ? [...new Set(plan.inputs.values())] : [];
}

/** The cells that take names from a cell, directly or through others. */
export function followers(plan: Plan, cell: string): string[] {
  const found = new Set<string>();
  const walk = (from: string) => {
    for (const [id, planned] of plan) {
      if (found.has(id) || !inputCells(planned).includes(from)) continue;
      found.add(id);
      walk(id);
    }
  };
  walk(cell);
  return [...found];
}
