import type { Checks, Exercise } from '../exercise.ts';
import type { Language } from '../readersModule.ts';
import type { Verdict } from '../verdict.ts';
import { foreignMethod, foreignName, minusPower, pythonIn } from './python.ts';
import type { Slip } from './slip.ts';

type Words = Pick<Slip, 'id' | 'says' | 'next'>;
type Unfinished = Extract<Verdict, { kind: 'wrong' | 'crashed' }>;

type Again = (mended: string) => Promise<Verdict>;

/** What is said already is the reason. */
const unlikelyASlip = new Set(['slow', 'mutates', 'time', 'memory']);

/** Each costs a judgement of its own. */
const mostTries = 6;

/**
 * A verdict on code that does not pass yet, with a slip of the language named where one is the reason. What the numbers
 * have told already, a known mistake for instance, is left as it is.
 *
 * @param again judges the code without a slip: where that gets no further, the slip was not the reason.
 */
export async function named(
  verdict: Verdict,
  source: string,
  { checks, language = 'typescript' }: Pick<Exercise, 'checks' | 'language'>,
  again: Again,
): Promise<Verdict> {
  if (verdict.kind !== 'wrong' && verdict.kind !== 'crashed') return verdict;
  if (verdict.stage === 'rule' || unlikelyASlip.has(verdict.id)) return verdict;
  const isKnown = Object.hasOwn(checks.mistakes, verdict.id);
  const { inText, slipsOf } = languages[language];
  const words =
    (await inText(verdict, source)) ??
    (await inCode(verdict, { slips: () => slipsOf(source, checks), isKnown, again }));
  if (!words) return verdict;
  const { id, says: problem, next } = words;
  return { ...verdict, id, problem, next, ...(verdict.kind === 'wrong' && { convention: false }) };
}

/** How a language's slips are found. */
const languages: Readonly<Record<Language, Finder>> = {
  typescript: {
    inText: async (verdict, source) => inTypeScript(verdict, source),
    // The parser is large, and most readers never need it. Where it does not come, the verdict stands as it is.
    slipsOf: async (source, checks) =>
      (await import('./slips.ts').catch(() => null))?.slipsIn(source, checks) ?? [],
  },
  python: {
    inText: async (verdict) =>
      (await import('./pythonErrors.ts').catch(() => null))?.pythonError(verdict) ?? null,
    slipsOf: async (source, checks) =>
      (await import('./pythonSlips.ts').catch(() => null))?.slipsIn(source, checks) ?? [],
  },
};

interface Finder {
  inText(verdict: Unfinished, source: string): Promise<Words | null>;
  slipsOf(source: string, checks: Checks): Promise<Slip[]>;
}

/** What the message of code that stopped, or the text of code that cannot be read, gives away. */
function inTypeScript(verdict: Unfinished, source: string): Words | null {
  if (verdict.kind !== 'crashed') return verdict.id === 'no-export' ? pythonIn(source) : null;
  if (verdict.id === 'syntax') return minusPower(source) ?? pythonIn(source);
  return foreignName(verdict.problem) ?? foreignMethod(verdict.problem);
}

async function inCode(
  verdict: Unfinished,
  { slips: find, isKnown, again }: { slips: () => Promise<Slip[]>; isKnown: boolean; again: Again },
): Promise<Words | null> {
  const slips = await find();
  for (const sure of isKnown ? [] : slips.filter((slip) => slip.sure).slice(0, mostTries))
    if (!sure.mended || !isSame(await again(sure.mended), verdict)) return placed(sure);
  for (const slip of slips.slice(0, mostTries)) {
    const after = slip.mended ? await again(slip.mended) : null;
    // A known mistake is a good word already: only what mends the whole answer is a better one.
    if (after && (isKnown ? after.kind === 'passed' : isFurther(after, verdict))) return placed(slip);
  }
  const likely = isKnown ? undefined : slips.find((slip) => slip.likely);
  return likely ? placed(likely) : null;
}

const placed = ({ id, says, next, line }: Slip): Words => ({
  id,
  says: `${says} It stands on line ${line}.`,
  next,
});

/** Whether nothing at all has changed: then a slip stands where it does no harm. */
const isSame = (verdict: Verdict, before: Unfinished): boolean =>
  'counterexample' in verdict &&
  verdict.id === before.id &&
  JSON.stringify(verdict.counterexample) === JSON.stringify(before.counterexample);

const stages = ['parses', 'runs', 'shape', 'property', 'value', 'gradient', 'stability', 'rule'];

/** Whether one verdict lies beyond another: it passes, or more holds before it stops. */
function isFurther(verdict: Verdict, before: Unfinished): boolean {
  if (verdict.kind === 'passed') return true;
  if (verdict.kind !== 'wrong') return false;
  const passed = (one: Extract<Verdict, { kind: 'wrong' }>) => one.passed?.count ?? 0;
  const gained = before.kind === 'wrong' ? passed(verdict) - passed(before) : 1;
  return gained > 0 || stages.indexOf(verdict.stage) > stages.indexOf(before.stage);
}
