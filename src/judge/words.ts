import { isList, isRecord, kindOf, type Plain } from './plain.ts';
import { pythonName } from './pythonNames.ts';
import type { Language } from './readersModule.ts';
import type { Counterexample, ShownCall, Stage, Verdict } from './verdict.ts';

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
        sentences: [`All ${verdict.passed.length} checks hold, on inputs that were drawn afresh.`],
      };
    case 'wrong':
      return {
        headline: verdict.convention ? 'Right elsewhere, not here' : 'Not yet',
        sentences: [...holding(verdict), verdict.problem, verdict.next].map(ended),
      };
    case 'crashed':
      return { headline: 'It stopped', sentences: [verdict.problem, verdict.next].map(ended) };
    case 'graderFault':
      return {
        headline: 'This one is on us',
        sentences: [
          ended(`The check itself failed, so it says nothing about your code: ${verdict.problem}.`),
          `Please report it with the seed ${verdict.seed}.`,
        ],
      };
  }
}

/** A sentence with one full stop, though what it quotes may have brought another. */
const ended = (sentence: string) => sentence.replace(/(?<!\.)\.{2}$/, '.');

/** What holds already; where all properties do, what was looked at beyond them, since that is what fails. */
function holding({ passed, stage }: Extract<Verdict, { kind: 'wrong' }>): string[] {
  if (!passed || passed.count === 0 || stage === 'rule') return [];
  if (passed.count === passed.of)
    return [`The ${passed.of} properties hold; ${beyond[stage] ?? 'one more check'} does not.`];
  return [`${passed.count} of ${passed.of} properties ${passed.count === 1 ? 'holds' : 'hold'}.`];
}

const beyond: Partial<Record<Stage, string>> = {
  value: 'a check of values',
  gradient: 'a check of slopes',
  stability: 'a check far out or close up',
};

/** When two numbers count as equal, said beside every table that compares them; nothing where none were compared. */
export function toleranceNote({ tolerance }: Counterexample): string {
  if (!tolerance) return '';
  const parts = [tolerance.atol, tolerance.rtol].map((part) => String(Number(part.toPrecision(3))));
  const [least, share] = [tolerance.atol > 0 ? `${parts[0]} plus ` : '', `${parts[1]} of the larger one`];
  return `Numbers count as equal when they differ by at most ${least}${share}.`;
}

type Cell = { name: string; value: string };

/** A counterexample as the rows of a table, a call each: the arguments, then both answers, then how they compare. */
export const rows = (counterexample: Counterexample, language?: Language): Cell[][] =>
  [...(counterexample.before ?? []), counterexample].map((call) => row(call, language));

/** One call as a row. */
export function row(
  { parameters, args, yours, ours, what }: ShownCall & { what?: string },
  language?: Language,
): Cell[] {
  const show = shownIn(language);
  const cells = args.map((arg, i) => ({ name: parameters[i] ?? `argument ${i + 1}`, value: show(arg) }));
  const [mine, theirs] = what ? [`your ${what}`, `our ${what}`] : ['yours', 'ours'];
  cells.push({ name: mine, value: yours === undefined ? 'none' : show(yours) });
  if (ours === undefined) return cells;
  cells.push({ name: theirs, value: show(ours) });
  const ratio = typeof yours === 'number' && typeof ours === 'number' ? yours / ours : Number.NaN;
  if (Number.isFinite(ratio) && ratio !== 0 && ours !== 0)
    cells.push({ name: `${mine} ÷ ${theirs}`, value: show(ratio) });
  return cells;
}

/** Which function the table is about, where it is not the exercise's own; else nothing. */
export const ofFunction = ({ function: name }: Counterexample): string => (name ? `${name}: ` : '');

/** What the rows come to when they are taken together, where the claim is about that; else nothing. */
export function relationNote({ compared, expected, yours }: Counterexample, language?: Language): string {
  const show = shownIn(language);
  const parts: string[] = [];
  if (compared) {
    const ours = compared.ours === undefined ? '' : `, ours give ${show(compared.ours)}`;
    parts.push(`Taken together, your answers give ${show(compared.yours)}${ours}.`);
  }
  if (expected !== undefined) {
    const said = show(compared ? compared.yours : yours);
    parts.push(`Going by your own answers, ${said} should equal ${show(expected)}.`);
  }
  return parts.join(' ');
}

/** How a language writes values. */
const shownIn = (language: Language = 'typescript') => (language === 'python' ? showInPython : show);

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

function showInPython(value: Plain): string {
  if (typeof value === 'number') return showNumber(value).replace('NaN', 'nan').replace('Infinity', 'inf');
  if (isList(value)) return `[${value.map(showInPython).join(', ')}]`;
  if (isRecord(value)) {
    const members = Object.entries(value).map(
      ([name, member]) => `"${pythonName(name)}": ${showInPython(member)}`,
    );
    return `{${members.join(', ')}}`;
  }
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'string' ? `“${value}”` : 'None';
}

function showNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value).replace('-', '−');
  return String(Number(value.toPrecision(6))).replaceAll('-', '−');
}
