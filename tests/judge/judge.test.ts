import { fileURLToPath } from 'node:url';
import { constant, constantFrom } from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { Exercise } from '../../src/judge/exercise.ts';
import { readExercise } from '../../src/judge/exerciseFolder.ts';
import { judge } from '../../src/judge/judge.ts';
import { nodeSandbox } from '../../src/judge/nodeSandbox.ts';
import { property } from '../../src/judge/steps.ts';

const root = fileURLToPath(new URL('../../src/content/exercises', import.meta.url));
const byHand = await readExercise(root, 'huber-by-hand');
const first = await readExercise(root, 'first-loss');
const surface = await readExercise(root, 'loss-surface');
const stable = await readExercise(root, 'stable-cross-entropy');
const sandbox = nodeSandbox({ callLimit: 500 });
const judged = (source: string, exercise: Exercise = first, seed = 7) =>
  judge(exercise, source, sandbox, seed);
const answering = (body: string) => `export function squaredError(input: number, target: number) { ${body} }`;

afterAll(() => sandbox.end());

describe('the stages, in order', () => {
  test.each([
    [
      'a missing bracket',
      'export function squaredError(input, target) {',
      { kind: 'crashed', stage: 'parses' },
    ],
    [
      'an error while the file runs',
      'const a = [];\na[0].x = 1;',
      { kind: 'crashed', stage: 'runs', line: 2 },
    ],
    ['an unknown import', "import { x } from 'left-pad';", { kind: 'crashed', stage: 'runs', line: 1 }],
    ['another name', 'export const squared = () => 0;', { kind: 'wrong', id: 'no-export' }],
    ['an error in the function', answering('\nreturn nothing;'), { kind: 'crashed', id: 'crashed', line: 2 }],
    ['no return', answering('input - target;'), { kind: 'wrong', stage: 'shape', id: 'no-return' }],
    [
      'a promise',
      answering('return Promise.resolve(1);'),
      { kind: 'wrong', problem: 'It returned a promise.' },
    ],
    ['a list', answering('return [1, 2];'), { kind: 'wrong', problem: 'It returned a list of 2.' }],
    ['a wrong value', answering('return (input - target) ** 4;'), { kind: 'wrong', id: 'squared' }],
  ])('%s', async (_, source, verdict) => {
    expect(await judged(source)).toMatchObject(verdict);
  });

  test('a second function that is asked for is missed by its name', async () => {
    const asking = { ...first, checks: { ...first.checks, alsoExports: ['slope'] } };
    const verdict = await judged(answering('return (input - target) ** 2;'), asking);
    expect(verdict).toMatchObject({ id: 'no-export', problem: 'No exported function is called slope.' });
  });

  test('says how many properties hold', async () => {
    // By hand: zero at the truth, mirrored and averaged, but without parabola, slope, joint or positive loss.
    const verdict = await judged('export const huber = () => 0;', byHand);
    expect(verdict).toMatchObject({ kind: 'wrong', id: 'constant', passed: { count: 4, of: 7 } });
  });
});

describe('the counterexample', () => {
  test('is the smallest that shrinking finds', async () => {
    const verdict = await judged(answering('return Math.abs(input - target) ** 3;'));
    // By hand: 0.25³ where 4 · … is expected; a quarter is the smallest miss that the exercise draws.
    expect(verdict).toMatchObject({ counterexample: { parameters: ['input', 'target'], args: [0.5, 0] } });
  });

  test('gives NaN, +Infinity and −Infinity words of their own', async () => {
    const verdict = await judged(answering('return input === target ? 0 : 1 / 0;'));
    expect(verdict).toMatchObject({ problem: 'It gave +Infinity where a finite number belongs.' });
  });

  test('comes with what the code printed on it, and on nothing else', async () => {
    const source = answering('console.log("residual", input - target, [input]); return input - target;');
    const verdict = await judged(source);
    if (verdict.kind !== 'wrong') throw new Error('expected a counterexample');
    const [input, target] = (verdict.counterexample?.args ?? []) as [number, number];
    expect(verdict.printed).toEqual([`residual ${input - target} [${input}]`]);
  });

  test('comes with both curves for the figure', async () => {
    const verdict = await judged(answering('return Math.abs(input - target);'));
    if (verdict.kind !== 'wrong' || !verdict.gap) throw new Error('expected a gap');
    const at = verdict.gap.x.indexOf(-4);
    const target = verdict.counterexample?.args[1] as number;
    expect(verdict.gap.yours[at]).toBeCloseTo(Math.abs(-4 - target));
    expect(verdict.gap.ours[at]).toBeCloseTo((-4 - target) ** 2);
  });
});

describe('seeds', () => {
  const wrong = answering('return (input - target) ** 2 * (input > 3 ? 2 : 1);');

  test('the same seed gives the same verdict', async () => {
    expect(await judged(wrong, first, 42)).toEqual(await judged(wrong, first, 42));
  });

  test('a table of the answers to one seed does not pass with another', async () => {
    const verdict = await judged(answering('return input === 0 && target === 0 ? 0 : 1;'), first, 3);
    expect(verdict.kind).toBe('wrong');
  });
});

describe('nothing that the reader’s code does makes the judge say passed', () => {
  const wrongAnswer = answering('return 0;');
  test.each([
    ['redefining Math', 'Math.abs = () => 0; Math.max = () => Infinity;'],
    ['redefining Object.is and Number.isNaN', 'Object.is = () => true; Number.isNaN = () => true;'],
    ['redefining Array methods', 'Array.prototype.every = () => true; Array.prototype.map = () => [];'],
    [
      'redefining JSON and structuredClone',
      'JSON.stringify = () => "1"; globalThis.structuredClone = () => [0, 0];',
    ],
    ['poisoning Object.prototype', 'Object.prototype.kind = "passed"; Object.prototype.holds = true;'],
  ])('%s', async (_, attack) => {
    expect((await judged(`${attack}\n${wrongAnswer}`)).kind).not.toBe('passed');
  });

  test.each([
    ['an object that equals everything', 'return { valueOf: () => (input - target) ** 2 };'],
    ['a text of the number', 'return String((input - target) ** 2);'],
    ['a proxy', 'return new Proxy([], { get: () => 0 });'],
  ])('returning %s', async (_, body) => {
    expect((await judged(answering(body))).kind).not.toBe('passed');
  });

  test('answers that change from call to call', async () => {
    const source =
      'let n = 0; export const squaredError = (a: number, b: number) => (a - b) ** 2 + (n++ % 7 === 6 ? 1 : 0);';
    expect((await judged(source)).kind).toBe('wrong');
  });

  test('changing the lists that it is given', async () => {
    const source = byHand.solution.replace('let total', 'input.reverse(); target.reverse(); let total');
    expect(await judged(source, byHand)).toMatchObject({ kind: 'wrong', id: 'mutates' });
  });

  test('changing the lists that its second function is given', async () => {
    const source = `
      export const mse = (input, target) =>
        input.reduce((sum, x, i) => sum + (x - target[i]) ** 2, 0) / input.length;
      export function mseGradient(input, target) {
        const slopes = input.map((x, i) => (2 * (x - target[i])) / input.length);
        target.sort();
        return slopes;
      }`;
    const verdict = await judged(source, await readExercise(root, 'mse-by-hand'));
    expect(verdict).toMatchObject({
      kind: 'wrong',
      id: 'mutates',
      problem: 'mseGradient changed what it was given; whoever calls it would lose their data.',
    });
  });

  test('speaking for the judge on the worker’s own line', async () => {
    const source = `const { parentPort } = await import('node:worker_threads');
      parentPort.postMessage({ kind: 'passed' }); parentPort.postMessage({ type: 'called', id: 2, outcomes: [] });
      ${wrongAnswer}`;
    expect((await judged(source)).kind).not.toBe('passed');
  });
});

describe('code that does not come to an end', () => {
  test.each([
    ['in the function', answering('while (true) {}')],
    ['now and then', answering('while (input > 1) {} return (input - target) ** 2;')],
  ])('%s is stopped, and the next check works', async (_, source) => {
    expect(await judged(source)).toMatchObject({ kind: 'crashed', id: 'time' });
    expect((await judged(first.solution)).kind).toBe('passed');
  });

  test('while the file loads is stopped', async () => {
    const impatient = nodeSandbox({ loadLimit: 1_500 });
    expect(await judge(first, 'for (;;) {}', impatient, 1)).toMatchObject({ kind: 'crashed', id: 'time' });
  });

  test('code that fills the memory is stopped', async () => {
    const patient = nodeSandbox({ loadLimit: 60_000 });
    const hoard = 'const hoard: number[][] = []; while (true) hoard.push(new Array(1e6).fill(0.5));';
    expect(await judge(first, hoard, patient, 1)).toMatchObject({ kind: 'crashed', id: 'memory' });
  });

  test('code that would end its own process finds none', async () => {
    const verdict = await judged('process.exit(0);');
    expect(verdict).toMatchObject({ kind: 'crashed', id: 'threw' });
  });
});

describe('a fault on our side', () => {
  const broken = (breaks: () => never): Exercise => ({
    ...first,
    checks: {
      ...first.checks,
      steps: [
        property('squaredError', {
          id: 'broken',
          name: 'a step that throws',
          next: '',
          given: constantFrom(1, 2),
          calls: () => [[1, 1]],
          expect: breaks,
        }),
      ],
    },
  });

  test('is neutral and names itself', async () => {
    const exercise = broken(() => {
      throw new Error('no such table');
    });
    expect(await judged('export const squaredError = () => 0;', exercise)).toEqual({
      kind: 'graderFault',
      problem: 'no such table',
      seed: 7,
    });
  });

  test('a reference that fails is ours, too', async () => {
    const checks = {
      ...first.checks,
      inputs: constant([1]),
      reference: () => null,
      returns: () => {
        throw new Error('lost');
      },
    };
    expect((await judged(first.solution, { ...first, checks })).kind).toBe('graderFault');
  });
});

describe('known mistakes', () => {
  test('are recognised by what they compute, however they are written', async () => {
    const source =
      'export const squaredError = (a: number, b: number) => { const s = a + b; return s * a - a * a; };';
    expect(await judged(source)).toMatchObject({ id: 'product' });
  });

  test('another convention is called by its name', async () => {
    const source = answering('return ((input - target) * (input - target)) / 2;');
    expect(await judged(source)).toMatchObject({ id: 'half', convention: true });
  });

  test('a finished loss is found behind a renamed import and a namespace', async () => {
    const call = (name: string) =>
      `export const huber = (x, y, delta) => ${name}(x, y, { delta }).arraySync();`;
    const renamed = `import { huberLoss as h } from 'lossbook/losses';\n${call('h')}`;
    const whole = `import * as losses from 'lossbook/losses';\n${call("losses['huberLoss']")}`;
    for (const source of [renamed, whole])
      expect(await judged(source, byHand)).toMatchObject({
        kind: 'wrong',
        id: 'finished-loss',
        stage: 'rule',
      });
  });
});

describe('a table', () => {
  const rows = (loss: string) =>
    surface.solution.replace('points.push({ weight, bias, gamma, loss });', `points.push(${loss});`);

  test('without a column is asked for it by name', async () => {
    expect(await judged(rows('{ weight, bias, gamma } as Point'), surface)).toMatchObject({
      kind: 'wrong',
      stage: 'shape',
      problem: expect.stringMatching(
        /^It returned a list of \d+, the first an object with weight, bias, gamma\.$/,
      ),
      next: 'Return a list of objects, each with the numbers weight, bias, gamma, loss.',
    });
  });

  test('may have its rows in any order, and its mistakes are recognised all the same', async () => {
    const mirrored = rows('{ weight, bias, gamma, loss }').replace(
      'return points',
      'return points.reverse()',
    );
    expect((await judged(mirrored, surface)).kind).toBe('passed');
    const summed = mirrored.replace(' / x.length', '');
    expect(await judged(summed, surface)).toMatchObject({ kind: 'wrong', id: 'sum' });
  });
});

test('a mistake in the second function of an exercise is recognised', async () => {
  const negated = stable.solution.replace(
    '(c === target ? -others : e) / sum',
    '(c === target ? others : -e) / sum',
  );
  expect(await judged(negated, stable)).toMatchObject({ kind: 'wrong', id: 'descent' });
});
