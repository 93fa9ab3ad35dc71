import { sample } from 'fast-check';
import type { Checks, Shape } from './exercise.ts';
import { isList, isRecord, kindOf, type Outcome, type Plain } from './plain.ts';
import type { Sandbox } from './sandbox.ts';
import type { Finding } from './verdict.ts';

/** Whether the reader's function gives the right kind of thing, and leaves what it was given alone. */
export async function shapeFinding(checks: Checks, sandbox: Sandbox, seed: number): Promise<Finding | null> {
  const inputs = sample(checks.inputs, { seed, numRuns: 5 });
  const outcomes = await sandbox.call(inputs.map((args) => ({ name: checks.function, args })));
  for (const [i, outcome] of outcomes.entries()) {
    const args = inputs[i] ?? [];
    const finding = misshapen(outcome, checks.returns(args)) ?? mutating(outcome);
    if (finding) {
      const yours = outcome.kind === 'value' ? outcome.value : undefined;
      return { ...finding, counterexample: { parameters: checks.parameters, args, yours } };
    }
  }
  return null;
}

type Found = Omit<Finding, 'counterexample'>;

/** What is wrong with the kind of an answer, or `null`; `name` is its function, where that is not plain. */
export function misshapen(outcome: Outcome, expected: Shape, name?: string): Found | null {
  if (outcome.kind === 'threw' || (outcome.kind === 'value' && fits(outcome.value, expected))) return null;
  const wanted = inWords(expected);
  const got = outcome.kind === 'value' ? kindsIn(outcome.value) : outcome.what;
  return {
    id: 'shape',
    stage: 'shape',
    step: `the function returns ${wanted}`,
    problem: `${name ?? 'It'} returned ${got}.`,
    next: outcome.kind === 'value' ? nextTo(outcome.value, expected) : `Return ${wanted}.`,
  };
}

/** What to do about an answer of the wrong kind, by what came and what was wanted. */
function nextTo(value: Plain, expected: Shape): string {
  const wanted = `Return ${inWords(expected)}`;
  if (value === undefined) return 'Is a return missing?';
  if (typeof value === 'string')
    return `${wanted}: a text comes from quotes, from toFixed, or from + where one side is a text.`;
  if ('rowsOf' in expected) return `${wanted}.`;
  if (isList(value) && expected.length === 0)
    return `${wanted} for the whole list: add up what each element costs, and divide if a mean is asked for.`;
  if (typeof value === 'number' && expected.length > 0)
    return `${wanted}, a number for each place: map makes one from a list.`;
  return `${wanted}.`;
}

/** What came, and of a list what is in it, where that is not numbers. */
function kindsIn(value: Plain): string {
  const first = Array.isArray(value) ? value[0] : undefined;
  return isRecord(first) ? `${kindOf(value)}, the first ${kindOf(first)}` : kindOf(value);
}

function mutating(outcome: Outcome): Found | null {
  if (outcome.kind !== 'value' || !outcome.mutated) return null;
  return {
    id: 'mutates',
    stage: 'shape',
    step: 'the function leaves its arguments alone',
    problem: 'It changed the list that it was given; whoever calls it would lose their data.',
    next: 'Work on a new list, made with map for instance.',
  };
}

function fits(value: Plain, expected: Shape): boolean {
  if ('rowsOf' in expected)
    return Array.isArray(value) && value.every((row) => isRowOf(row, expected.rowsOf));
  const shape = shapeOf(value);
  return shape !== null && String(shape) === String(expected) && shape.length === expected.length;
}

const isRowOf = (row: Plain, names: readonly string[]) =>
  isRecord(row) && names.every((name) => typeof row[name] === 'number');

function inWords(expected: Shape): string {
  if ('rowsOf' in expected) return `a list of objects, each with the numbers ${expected.rowsOf.join(', ')}`;
  return expected.length === 0 ? 'one number' : `a list of shape [${expected.join(', ')}]`;
}

/** `[]` for a number, `[2, 3]` for two rows of three; `null` for anything without a shape. */
function shapeOf(value: Plain): number[] | null {
  if (typeof value === 'number') return [];
  if (!Array.isArray(value)) return null;
  const inner = value.map(shapeOf);
  const first = inner[0] ?? [];
  return inner.every((shape) => shape && String(shape) === String(first)) ? [value.length, ...first] : null;
}
