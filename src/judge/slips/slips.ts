import { parse } from 'acorn';
import { sample } from 'fast-check';
import { transform } from 'sucrase';
import type { Checks } from '../exercise.ts';
import { arithmeticOfLists, listInMax, negativeIndex, textSort } from './lists.ts';
import { emptyBody, forIn, offByOne } from './loops.ts';
import { chained, comparisons, rounded, textSum } from './numbers.ts';
import { otherOrder } from './parameters.ts';
import { power } from './power.ts';
import { wholeDivision } from './python.ts';
import { loneReturn, noReturn } from './returns.ts';
import type { Code, Rule, Slip } from './slip.ts';
import { kept } from './state.ts';

const rules: readonly Rule[] = [
  power,
  listInMax,
  loneReturn,
  noReturn,
  otherOrder,
  chained,
  comparisons,
  negativeIndex,
  emptyBody,
  forIn,
  arithmeticOfLists,
  kept,
  textSort,
  textSum,
  offByOne,
  rounded,
];

/** The slips of the language in a file that can be read, the sure ones first. */
export function slipsIn(source: string, checks: Checks): Slip[] {
  const code = codeOf(source, checks);
  if (!code) return [];
  const divided = wholeDivision(source).map((slip) => ({ ...slip, sure: false }));
  const found = [...rules.flatMap((rule) => rule(code)), ...divided];
  return [...found.filter(({ sure }) => sure), ...found.filter(({ sure }) => !sure)];
}

function codeOf(source: string, checks: Checks): Code | null {
  try {
    const { code: js } = transform(source, { transforms: ['typescript'], disableESTransforms: true });
    const program = parse(js, {
      ecmaVersion: 'latest',
      sourceType: 'module',
      allowAwaitOutsideFunction: true,
    });
    return { js, program, checks, args: sample(checks.inputs, { seed: 1, numRuns: 1 })[0] ?? [] };
  } catch {
    return null; // what cannot be read is told apart by its text
  }
}
