import { type Arbitrary, constantFrom, letrec, oneof, sample, tuple } from 'fast-check';
import type { ExerciseFolder } from '../../src/judge/exerciseFolder.ts';
import type { Plain } from '../../src/judge/plain.ts';

/** What an expression may be made of, by what each piece is. */
interface Pieces {
  numbers: readonly string[];
  lists: readonly string[];
}

/** Random small programs that an exercise’s function might be: from its arguments alone, or made of the right answer. */
export function programsFor({ checks, solution }: ExerciseFolder): Arbitrary<string> {
  const pieces = piecesOf(checks.parameters, sample(checks.inputs, { seed: 1, numRuns: 1 })[0] ?? []);
  const { number, list } = expressions(pieces);
  const returned = checks.returns(sample(checks.inputs, { seed: 1, numRuns: 1 })[0] ?? []);
  const alone = Array.isArray(returned) && returned.length === 1 ? list : number;
  const { number: changed } = expressions({ ...pieces, numbers: ['right', ...pieces.numbers] });
  // Most answers made of the right one are right for some arguments and wrong for others.
  const nearly = oneof(
    changed,
    tuple(number, number, changed).map(([a, b, other]) => `(${a} < ${b} ? right : ${other})`),
    tuple(constantFrom('max', 'min'), number).map(([name, a]) => `Math.${name}(right, ${a})`),
    tuple(constantFrom('+', '-'), number, number).map(([sign, a, b]) => `right ${sign} (${a}) * (${b})`),
  );
  const bodies = oneof(
    { weight: 1, arbitrary: alone },
    { weight: 3, arbitrary: nearly.map((text) => `each(ours(...given), (right) => ${text})`) },
  );
  return bodies.map((body) => program(solution, checks.function, checks.parameters, body));
}

/** Which arguments are numbers and which hold lists of them, however deep; others are left alone. */
function piecesOf(parameters: readonly string[], args: readonly Plain[]): Pieces {
  const named = parameters.map((name, i) => ({ name, arg: args[i] }));
  return {
    numbers: named.filter(({ arg }) => typeof arg === 'number').map(({ name }) => name),
    lists: named.filter(({ arg }) => Array.isArray(arg)).map(({ name }) => `flat(${name})`),
  };
}

const constants = ['0', '1', '-1', '2', '0.5', '1e-9', 'Infinity', 'NaN'];
const binary = ['+', '-', '*', '/', '**'];
const functions = ['abs', 'exp', 'log', 'sqrt', 'sign', 'log1p', 'tanh'];

/** Expressions that are a number, and expressions that are a list, over the pieces. */
function expressions({ numbers, lists }: Pieces) {
  return letrec<{ number: string; list: string }>((tie) => {
    const number = tie('number') as Arbitrary<string>;
    const list = tie('list') as Arbitrary<string>;
    const leaf = constantFrom(...numbers, ...numbers, ...constants);
    const ofLists = tuple(constantFrom('total', 'mean', 'greatest', 'count'), list).map(
      ([name, of]) => `${name}(${of})`,
    );
    return {
      number: oneof(
        { maxDepth: 4, withCrossShrink: true },
        leaf,
        tuple(number, constantFrom(...binary), number).map(([a, sign, b]) => `((${a}) ${sign} (${b}))`),
        tuple(constantFrom(...functions), number).map(([name, a]) => `Math.${name}(${a})`),
        tuple(constantFrom('max', 'min'), number, number).map(([name, a, b]) => `Math.${name}(${a}, ${b})`),
        tuple(number, number, number, number).map(([a, b, c, d]) => `(${a} < ${b} ? ${c} : ${d})`),
        ...(lists.length > 0 ? [ofLists] : []),
      ),
      list: oneof(
        { maxDepth: 3 },
        constantFrom(...(lists.length > 0 ? lists : ['[]'])),
        tuple(list, constantFrom(...functions)).map(
          ([a, name]) => `${a}.map((x: number) => Math.${name}(x))`,
        ),
        tuple(list, number).map(([a, b]) => `${a}.map((x: number) => x * ${b})`),
        tuple(list, constantFrom(...binary), list).map(
          ([a, sign, b]) => `pairs(${a}, ${b}, (x, y) => x ${sign} y)`,
        ),
      ),
    };
  });
}

/** The solution’s file with its function answered by another, which can call it as `ours`. */
function program(solution: string, name: string, parameters: readonly string[], body: string): string {
  const opening = `export function ${name}(`;
  if (!solution.includes(opening)) throw new Error(`expected “${opening}” in the solution`);
  return `${solution.replace(opening, 'function ours(')}
const flat = (rows: any): number[] => [rows].flat(9);
const total = (list: number[]) => list.reduce((sum, x) => sum + x, 0);
const mean = (list: number[]) => total(list) / list.length;
const greatest = (list: number[]) => Math.max(...list);
const count = (list: number[]) => list.length;
const pairs = (a: number[], b: number[], of: (x: number, y: number) => number) => a.map((x, i) => of(x, b[i]!));
const each = (answer: any, of: (right: number) => number): any =>
  typeof answer === 'number' ? of(answer)
  : Array.isArray(answer) ? answer.map((one) => each(one, of))
  : answer?.arraySync ? each(answer.arraySync(), of)
  : Object.fromEntries(Object.entries(answer).map(([key, one]) => [key, each(one, of)]));
export function ${name}(...given: any[]): any {
  const [${parameters.join(', ')}] = given;
  return ${body};
}
`;
}
