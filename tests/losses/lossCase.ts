import type * as fc from 'fast-check';
import type { Scope } from './evaluateFormula.ts';
import type { Nested } from './nested.ts';

/**
 * What the tests over all losses need to know about one loss.
 *
 * A family of losses puts its cases into a file of its own in `cases/`, which exports them as `cases`; the
 * contract, reference and formula tests find every such file.
 */
export interface LossCase {
  functionName: string;
  /** The same signature in plain float64 loops, written from the paper and sharing no code with the module. */
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

const files = import.meta.glob<LossCase[]>('./cases/*.ts', { eager: true, import: 'cases' });

export const allCases: readonly LossCase[] = Object.values(files).flat();
