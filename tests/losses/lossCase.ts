import type * as fc from 'fast-check';
import type { Each } from '../../src/losses/each/each.ts';
import * as entries from '../../src/losses/entries.ts';
import type { CatalogueEntry } from '../../src/losses/loss.ts';
import * as functions from '../../src/losses/losses.ts';
import type { Scope } from './evaluateFormula.ts';
import type { Nested } from './nested.ts';

/**
 * What the tests over all losses need to know about one loss.
 *
 * A loss brings one file, `cases/NAME.ts`, which exports `cases`, and `inNumbers` if it has a loop in `src/losses/each`:
 * the tests find every such file. What several losses are given, and what their loops share, stands in `given/` and `loops/`.
 */
export interface LossCase {
  functionName: string;
  /**
   * The same signature in plain float64 loops, written from the paper and sharing no code with the module. Slopes are
   * compared with its central differences: at a corner of the curve, the mean of the slopes to both sides.
   */
  reference: (...args: never[]) => Nested;
  /** Random arguments: nested arrays whose numbers float32 holds exactly, options last. */
  args: fc.Arbitrary<unknown[]>;
  /** Positions of the arguments that have a gradient. */
  slopes: readonly number[];
  /** Whether its second derivative is promised, in the arguments of `slopes`. */
  secondOrder?: boolean;
  /** Arguments at absurd values: value and gradients must stay finite. Without it: 1e4 and the like. */
  absurd: readonly (readonly unknown[])[];
  /** Random arguments of which the displayed formula tells the value, and its letters' values. */
  formula: fc.Arbitrary<FormulaCase>;
}

export interface FormulaCase {
  args: unknown[];
  scope: Scope;
}

/** A loss in plain numbers, and pairs of numbers at which it must be what its composition of operations is. */
export interface InNumbers {
  each: Each;
  options?: object;
  inputs: readonly number[];
  targets: readonly number[];
}

const inNumbers = import.meta.glob<Record<string, InNumbers>>('./cases/*.ts', {
  eager: true,
  import: 'inNumbers',
});

/** By function name: the losses whose case file exports `inNumbers`. */
export const lossesInNumbers: Readonly<Record<string, InNumbers>> = Object.assign(
  {},
  ...Object.values(inNumbers),
);

const files = import.meta.glob<LossCase[]>('./cases/*.ts', { eager: true, import: 'cases' });

export const allCases: readonly LossCase[] = Object.values(files).flat();

/** Losses of the catalogue that have a case, and a sentence about each that has none. */
export function casesOf(catalogue: readonly CatalogueEntry[]) {
  const caseOf = (entry: CatalogueEntry) =>
    allCases.find(({ functionName }) => functionName === entry.functionName);
  return {
    known: catalogue.flatMap((entry) => {
      const known = caseOf(entry);
      return known ? [[entry.functionName, entry, known] as const] : [];
    }),
    missing: catalogue
      .filter((entry) => !caseOf(entry))
      .map(
        (entry) =>
          `${entry.functionName} has no case: add tests/losses/cases/${fileOf(entry)}.ts, which exports \`cases\`: ` +
          'a loop in float64, random and absurd arguments, and what the formula’s letters stand for (lossCase.ts).',
      ),
  };
}

/** The name of the loss's own file, which its entry is exported by: `huber` of `huberEntry`. */
const fileOf = (entry: CatalogueEntry): string => {
  const exported = Object.entries(entries).find(([, each]) => each === entry)?.[0];
  return exported?.replace(/Entry$/, '') ?? entry.id;
};

const modules = import.meta.glob<Record<string, unknown>>('../../src/losses/*.ts', { eager: true });

/** A sentence about each loss of `src/losses` whose function or entry has no line in a list of the module. */
export const unlisted = (): string[] =>
  Object.values(modules)
    .flatMap((exported) => Object.entries(exported))
    .filter((each): each is [string, CatalogueEntry] => each[0].endsWith('Entry'))
    .flatMap(([name, { functionName, curve }]) => [
      ...(functionName in functions
        ? []
        : [`${functionName} is not exported: add it to src/losses/losses.ts.`]),
      ...(name in entries
        ? []
        : [`${name} is not in the catalogue: add it to src/losses/${curve ? 'curves' : 'entries'}.ts.`]),
    ]);
