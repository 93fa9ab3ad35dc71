import type { ExerciseFolder } from './exerciseFolder.ts';
import { patternIds } from './pattern.ts';
import type { Language } from './readersModule.ts';
import { sweepName } from './sweep.ts';
import type { Verdict } from './verdict.ts';

/** What the judge says of a source, once per seed. */
export type VerdictsOn = (source: string) => Promise<readonly Verdict[]>;

/** One thing that must be true of an exercise; `run` says what is not, or `null`. */
export interface Gate {
  name: string;
  run(verdictsOn: VerdictsOn): Promise<string | null>;
}

/** All that must be true of an exercise before a reader may meet it. */
export function gatesOf(exercise: ExerciseFolder): Gate[] {
  const { solution, starter, knownMistakes, alsoRight, language = 'typescript' } = exercise;
  const { comment, statement } = grammars[language];
  return [
    judged('the solution passes', solution, isPassed),
    judged('the starter counts as untouched', starter, ({ kind }) => kind === 'untouched'),
    judged('the starter does not pass once anything is typed', `${starter}\n${comment} started`, isNotYet),
    ...halfDone(solution, statement).map(([line, source]) =>
      judged(`half done, without “${line}”, it does not pass`, source, isNotYet),
    ),
    ...Object.entries(knownMistakes).map(([file, source]) => {
      const message = messageOf(source);
      return judged(
        `known-mistakes/${file} gets the message “${message}”`,
        source,
        (verdict) => idOf(verdict) === message,
      );
    }),
    ...Object.entries(alsoRight).map(([file, source]) =>
      judged(`also-right/${file} passes`, source, isPassed),
    ),
    ...hintCode(exercise).flatMap((code, i) =>
      code ? [judged(`hint ${i + 1} does not pass as an answer`, code, isNotYet)] : [],
    ),
    ...facts(exercise).map(([name, problem]) => ({ name, run: async () => problem })),
  ];
}

/** How a language writes what gates look for. */
const grammars: Readonly<Record<Language, { comment: string; statement: RegExp }>> = {
  // A statement on a line of its own; a member of a type is none.
  typescript: { comment: '//', statement: /^\s+(?!\s|\w+\??: ).*;$/ },
  python: {
    comment: '#',
    statement: /^\s+(?!\s|[#"'\])}]|(?:for|if|elif|else|while|def|with|return)\b)[^#]*[^\s:,([{]$/,
  },
};

const hintCode = ({ checks, language }: ExerciseFolder) =>
  language === 'python' ? (checks.python?.hints ?? []) : checks.hints.map(({ code }) => code);

const isPassed = ({ kind }: Verdict) => kind === 'passed';
const isNotYet = (verdict: Verdict) =>
  verdict.kind === 'crashed' || (verdict.kind === 'wrong' && !isSweptOnly(verdict));
const idOf = (verdict: Verdict) => ('id' in verdict ? verdict.id : verdict.kind);
const messageOf = (source: string) =>
  /^(?:\/\/|#) ([a-z0-9-]+): \S/.exec(source)?.[1] ??
  'none: its first line should be “// id: why people write it”, in Python with #';

/** Neither a step nor a known mistake recognises it: the reader would learn that the answer is wrong, and not why. */
export const isSweptOnly = (verdict: Verdict): boolean =>
  verdict.kind === 'wrong' &&
  verdict.step === sweepName &&
  (verdict.id === 'sweep' || patternIds.includes(verdict.id));

function judged(name: string, source: string, right: (verdict: Verdict) => boolean): Gate {
  return {
    name,
    async run(verdictsOn) {
      const verdicts = await verdictsOn(source);
      const other = verdicts.find((verdict) => !right(verdict));
      return other ? `the judge said ${JSON.stringify(other)}` : null;
    },
  };
}

/** What can be said without running anything: a name, and what is amiss or `null`. */
function facts(exercise: ExerciseFolder) {
  const { knownMistakes, alsoRight, language } = exercise;
  const banks = [
    ['has at least six known mistakes', fewer(Object.keys(knownMistakes), 6)],
    ['has at least three other right answers', fewer(Object.keys(alsoRight), 3)],
  ] as const;
  return language === 'python' ? [...banks, ...pythonFacts(exercise)] : [...banks, ...textFacts(exercise)];
}

/** Of a repair, every part that works stands in what is found and in what is right. */
function pythonFacts({ checks: { parts = [], python = {} }, solution, starter }: ExerciseFolder) {
  const { parts: lines = [] } = python;
  const stray = lines.filter((line) => ![solution, starter].every((source) => source.includes(line)));
  return [
    ['has a line for every part that works', lines.length === parts.length ? null : `${lines.length} lines`],
    ['has the lines of its parts in starter and solution', list(stray)],
  ] as const;
}

function textFacts({ checks, prompt, files, knownMistakes, solution, starter }: ExerciseFolder) {
  const ids = [...checks.steps.map(({ id }) => id), ...Object.keys(checks.mistakes)];
  const homeless = Object.keys(checks.mistakes).filter(
    (id) => messageOf(knownMistakes[`${id}.ts`] ?? '') !== id,
  );
  const unsaid = ['title', 'lesson', 'minutes', 'teaches', 'leavesOut'].filter(
    (field) => !new RegExp(`^${field}: \\S`, 'm').test(prompt),
  );
  const told = answersToldEarly(checks.hints, solution, starter);
  return [
    ['has at least three hints', fewer(checks.hints, 3)],
    [
      'has no empty hint',
      list(checks.hints.flatMap(({ says }, i) => (says.trim() ? [] : [`hint ${i + 1}`]))),
    ],
    ['gives no line of the answer before the last hint', list(told)],
    ['names its steps and mistakes once each', list(ids.filter((id, i) => ids.indexOf(id) !== i))],
    ['has a file for every mistake that it has words for', list(homeless)],
    ['says in its front matter what it is', list(unsaid)],
    ['holds no stray file', list(files.filter((file) => !expected.test(file)))],
  ] as const;
}

const expected =
  /^(prompt\.mdx|(starter|solution)\.(ts|py)|(checks|conclusions|experiment)\.ts|(known-mistakes|also-right)\/[a-z0-9-]+\.(ts|py))$/;
const list = (amiss: readonly string[]) => (amiss.length > 0 ? amiss.join('; ') : null);
const fewer = (things: readonly unknown[], least: number) =>
  things.length < least ? `only ${things.length}` : null;

function answersToldEarly(hints: ExerciseFolder['checks']['hints'], solution: string, starter: string) {
  const given = hints
    .slice(0, -1)
    .map(({ says, code = '' }) => `${says}\n${code}`)
    .join('\n');
  const computing = /[-+*/?]/;
  return statements(solution).filter(
    (line) => computing.test(line) && !statements(starter).includes(line) && given.includes(line),
  );
}

const statements = (source: string) =>
  source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.endsWith(';'));

/** The solution short of one statement, for every statement that stands on a line of its own. */
function halfDone(solution: string, statement: RegExp): [string, string][] {
  const lines = solution.split('\n');
  // What stands between two triple quotes of Python is no statement.
  const within = lines.map((_, i) => lines.slice(0, i).join('').split('"""').length % 2 === 0);
  return lines.flatMap((line, i): [string, string][] =>
    statement.test(line) && !within[i] ? [[line.trim(), lines.toSpliced(i, 1).join('\n')]] : [],
  );
}
