import type { Tensor } from '@tensorflow/tfjs-core';
import * as losses from '../../../losses/index.ts';
import type { CatalogueEntry, WorkedCase } from '../../../losses/loss.ts';
import { asCode } from './asCode.ts';

/** A worked case as a line of code and the number that running it gave. */
export interface WorkedLine {
  name: string;
  code: string;
  value: string;
  source: string;
}

const byName: ReadonlyMap<string, unknown> = new Map(Object.entries(losses));

type Nested = number | Nested[];

/** Runs every worked case of a loss now; a result that is not the expected one stops the build. */
export function workedLines(
  { functionName, worked }: CatalogueEntry,
  parameters: readonly string[],
): WorkedLine[] {
  return worked.map((each) => {
    const { computed, suffix } = run(functionName, each);
    if (!agrees(computed, each.expected as Nested)) {
      throw new Error(
        `${functionName}, worked case “${each.name}”: expected ${asCode(each.expected)}, computed ${asCode(computed)}`,
      );
    }
    return {
      name: each.name,
      code: `${functionName}(${each.args.map((arg, i) => written(arg, parameters[i])).join(', ')})${suffix}`,
      value: asCode(rounded(computed)),
      source: each.source,
    };
  });
}

/** What a function gives: mostly a tensor; the ELBO also gives its parts beside `loss`. */
type Result = Tensor | { loss: Tensor };

const isTensor = (result: Result): result is Tensor => 'dataSync' in result;

function run(functionName: string, { args }: WorkedCase): { computed: Nested; suffix: string } {
  const result = (byName.get(functionName) as (...given: unknown[]) => Result)(...args);
  const loss = isTensor(result) ? result : result.loss;
  return { computed: loss.arraySync() as Nested, suffix: isTensor(result) ? '' : '.loss' };
}

function agrees(computed: Nested, expected: Nested): boolean {
  if (typeof computed === 'number' || typeof expected === 'number') {
    if (typeof computed !== 'number' || typeof expected !== 'number') return false;
    return Math.abs(computed - expected) <= 1e-7 + 2e-6 * Math.abs(expected);
  }
  return computed.length === expected.length && computed.every((each, i) => agrees(each, expected[i] ?? NaN));
}

/** A function among the arguments goes by its parameter's name. */
function written(arg: unknown, parameter = '…'): string {
  return typeof arg === 'function' ? arg.name || parameter : asCode(arg);
}

/** Six significant digits: as many as float32 keeps for certain. */
function rounded(value: Nested): Nested {
  return typeof value === 'number' ? Number(value.toPrecision(6)) : value.map(rounded);
}
