import { isList, isRecord, kindOf, type Plain } from './plain.ts';
import type { Counterexample, Verdict } from './verdict.ts';

/** A verdict as it is read out: a short headline, then one to three sentences. */
export interface Words {
  headline: string;
  sentences: readonly string[];
}

/** Says a verdict in calm words: what holds first, then one problem, then one thing to do. */
export function words(verdict: Verdict): Words {
  switch (verdict.kind) {
    case 'untouched':
      return {
        headline: 'Nothing to check yet',
        sentences: ['The code is still as it came. Change it, then check again.'],
      };
    case 'passed':
      return {
        headline: 'Passed',
        sentences: [`All ${verdict.held.length} checks hold, on inputs that were drawn afresh.`],
      };
    case 'wrong':
      return {
        headline: verdict.convention ? 'Right elsewhere, not here' : 'Not yet',
        sentences: [...holding(verdict.held), verdict.problem, verdict.next],
      };
    case 'crashed':
      return { headline: 'It stopped', sentences: [verdict.problem, verdict.next] };
    case 'graderFault':
      return {
        headline: 'This one is on us',
        sentences: [
          `The check itself failed, so it says nothing about your code: ${verdict.problem}.`,
          `Please report it with the seed ${verdict.seed}.`,
        ],
      };
  }
}

function holding(held: { count: number; of: number } | null): string[] {
  if (!held || held.count === 0) return [];
  if (held.count === held.of) return [`All ${held.of} properties hold.`];
  return [`${held.count} of ${held.of} properties ${held.count === 1 ? 'holds' : 'hold'}.`];
}

/** When two numbers count as equal, said beside every table that compares them; nothing where none were compared. */
export function toleranceNote({ tolerance }: Counterexample): string {
  if (!tolerance) return '';
  const parts = [tolerance.atol, tolerance.rtol].map((part) => String(Number(part.toPrecision(3))));
  const [least, share] = [tolerance.atol > 0 ? `${parts[0]} plus ` : '', `${parts[1]} of the larger one`];
  return `Numbers count as equal when they differ by at most ${least}${share}.`;
}

/** A counterexample as one row of a table: the arguments, then both answers, then how they compare. */
export function row({ parameters, args, yours, ours }: Counterexample): { name: string; value: string }[] {
  const cells = args.map((arg, i) => ({ name: parameters[i] ?? `argument ${i + 1}`, value: show(arg) }));
  cells.push({ name: 'yours', value: yours === undefined ? 'none' : show(yours) });
  if (ours === undefined) return cells;
  cells.push({ name: 'ours', value: show(ours) });
  const ratio = typeof yours === 'number' && typeof ours === 'number' ? yours / ours : Number.NaN;
  if (Number.isFinite(ratio) && ratio !== 0 && ours !== 0)
    cells.push({ name: 'yours ÷ ours', value: show(ratio) });
  return cells;
}

/** A value as a reader would write it, numbers to six significant digits. */
function show(value: Plain): string {
  if (typeof value === 'number') return showNumber(value);
  if (isList(value)) return `[${value.map(show).join(', ')}]`;
  if (isRecord(value)) {
    const members = Object.entries(value).map(([name, member]) => `${name}: ${show(member)}`);
    return `{ ${members.join(', ')} }`;
  }
  return typeof value === 'string' ? `“${value}”` : kindOf(value);
}

function showNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value).replace('-', '−');
  return String(Number(value.toPrecision(6))).replaceAll('-', '−');
}
