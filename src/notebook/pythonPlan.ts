import type { CellSource } from './protocol.ts';

/** What a Python cell takes from others: names from earlier cells, whose programs run before its own. */
export interface PythonPlan {
  /** The names, and the cell that gives each. */
  inputs: ReadonlyMap<string, string>;
  /** The cells whose programs run before, in the document's order. */
  before: readonly string[];
}

/**
 * Reads the Python cells of a document as one program, in their order: a name means what the nearest cell before gave it.
 *
 * A cell that stands alone neither gives nor takes. Names are found by their form, without a parser: a word in a text
 * that is a name elsewhere only makes a cell run that need not.
 */
export function planPython(cells: readonly CellSource[]): Map<string, PythonPlan> {
  const owners = new Map<string, string>();
  const planned = new Map<string, PythonPlan>();
  const order = cells.map(({ id }) => id);
  for (const { id, source, alone } of cells) {
    const inputs = alone ? new Map<string, string>() : inputsOf(source, owners);
    const needed = new Set(
      [...inputs.values()].flatMap((from) => [...(planned.get(from)?.before ?? []), from]),
    );
    planned.set(id, { inputs, before: order.filter((other) => needed.has(other)) });
    if (!alone) for (const name of namesIn(source)) owners.set(name, id);
  }
  return planned;
}

const inputsOf = (source: string, owners: ReadonlyMap<string, string>): Map<string, string> =>
  new Map(
    wordsIn(source).flatMap((word) => {
      const owner = owners.get(word);
      return owner ? [[word, owner] as const] : [];
    }),
  );

const wordsIn = (source: string): string[] => source.replace(/#.*$/gm, '').match(/[A-Za-z_]\w*/g) ?? [];

const defined =
  /^(?:(?:def|class|for|import)\s+(?:[\w.]+\s+as\s+)?(\w+)|from\s+\S+\s+import\s+(.+)|([\w, ]+?)\s*(?::[^=\n]+)?=(?!=))/gm;

/** The names that a program gives a meaning at its top level. */
function namesIn(source: string): string[] {
  return [...source.matchAll(defined)].flatMap(([, name, imported, assigned]) => {
    if (name) return [name];
    return (imported ?? assigned ?? '').split(',').flatMap((part) => /(\w+)\s*\)?\s*$/.exec(part)?.[1] ?? []);
  });
}
