import { fileURLToPath } from 'node:url';
import { constant } from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { Exercise } from '../../src/judge/exercise.ts';
import { readExercise } from '../../src/judge/exerciseFolder.ts';
import { judge } from '../../src/judge/judge.ts';
import { nodeSandbox } from '../../src/judge/nodeSandbox.ts';
import type { FromSandbox, GoneWhy, ToSandbox } from '../../src/judge/sandbox.ts';
import { sandboxOver } from '../../src/judge/sandbox.ts';
import { values } from '../../src/judge/steps.ts';
import { words } from '../../src/judge/words.ts';

/* How long a check goes on, and what is said of code that is slow, or gone. */

const root = fileURLToPath(new URL('../../src/content/exercises', import.meta.url));
const huber = await readExercise(root, 'huber-by-hand');
const sandbox = nodeSandbox({ callLimit: 2_000 });
afterAll(() => sandbox.end());

/** A right Huber that takes its time: `milliseconds` of `where`. */
const slow = (milliseconds: number, where = 'true', otherwise = '') => `
  export function huber(input: number[], target: number[], delta: number) {
    const error = (input[0] ?? NaN) - (target[0] ?? NaN);
    for (const end = performance.now() + (${where} ? ${milliseconds} : 0); performance.now() < end; ) Math.sqrt(end);
    ${otherwise}
    return input.reduce((sum, x, i) => {
      const r = Math.abs(x - (target[i] ?? NaN));
      return sum + (r <= delta ? 0.5 * r * r : delta * (r - 0.5 * delta));
    }, 0) / input.length;
  }`;

describe('an answer that is right and slow', () => {
  test('is told how far it went, when there is no time for the rest', async () => {
    const verdict = await judge(huber, slow(20), sandbox, 3, 1_000);
    expect(verdict).toMatchObject({ kind: 'wrong', id: 'slow', passed: null });
    const [problem = '', next = ''] = words(verdict).sentences;
    expect(problem).toMatch(
      /^Right as far as it went: \d+ of [\d,]+ inputs, at \d+ ms each\. That was too slow for the rest, so it has not passed\.$/,
    );
    expect(next).not.toMatch(/loop/);
  });

  test('passes when there is, though its calls together take longer than one call may', async () => {
    const short: Exercise = {
      ...huber,
      checks: { ...huber.checks, sweep: 300, steps: huber.checks.steps.slice(0, 1) },
    };
    // 300 calls of 10 ms are half as long again as the sandbox's limit for one.
    expect(await judge(short, slow(10), sandbox, 3)).toMatchObject({ kind: 'passed' });
  });

  test('is shown where it is wrong, if it is wrong before the time is over', async () => {
    const wrong = slow(5, 'true', 'if (error > 1) return 0;');
    expect(await judge(huber, wrong, sandbox, 3, 20_000)).toMatchObject({ kind: 'wrong', stage: 'property' });
  });
});

test.each([2, 5])('a step that time cuts short has not held (seed %s)', async (seed) => {
  // Wrong far out alone, where one step looks; slow on all that this step tries first.
  const hiding = slow(300, 'Math.abs(error) > 30', 'if (Math.abs(error) >= 1e6) return 0;');
  const verdict = await judge(huber, hiding, sandbox, seed, 6_000);
  expect(verdict.kind).toBe('wrong');
});

test('a step is tried on all its inputs, however long one takes', async () => {
  const checks: Exercise['checks'] = {
    ...huber.checks,
    sweep: 1,
    steps: [
      values('huber', {
        id: 'one',
        name: 'one input',
        next: '',
        says: '',
        given: constant([[1], [0], 1]),
        reference: huber.checks.reference,
      }),
    ],
  };
  // Right 59 times, and wrong on the sixtieth after the shape was looked at five times.
  const last = slow(5, 'true', 'calls++; if (calls === 65) return 7;').replace(
    'export',
    'let calls = 0; export',
  );
  expect(await judge({ ...huber, checks }, last, sandbox, 1)).toMatchObject({
    kind: 'wrong',
    stage: 'value',
  });
});

describe('what is said of code that is gone', () => {
  /** A sandbox whose worker goes for a reason of its own at a message of this type. */
  const going = (why: GoneWhy, at: ToSandbox['type']) =>
    sandboxOver((received, gone) => ({
      end() {},
      post(message) {
        const reply: FromSandbox = {
          type: 'loaded',
          id: message.id,
          loaded: { kind: 'ready', exports: ['huber'] },
        };
        queueMicrotask(() => (message.type === at ? gone(why) : received(reply)));
      },
    }));

  test.each([
    ['crash', 'The code brought JavaScript itself down. Nothing is lost.'],
    ['memory', 'The code asked for more memory than there is, so it was stopped. Nothing is lost.'],
    ['ended', 'The code ended before it had given an answer. Nothing is lost.'],
  ] as const)('%s', async (why, problem) => {
    const verdict = await judge(huber, 'export {}', going(why, 'call'), 1);
    expect(verdict).toMatchObject({ kind: 'crashed', id: why, problem });
  });

  test('at a time limit, which one', async () => {
    const silent = sandboxOver(() => ({ end() {}, post() {} }), { loadLimit: 500 });
    expect(await judge(huber, 'for (;;) {}', silent, 1)).toMatchObject({
      problem:
        'The code outside the functions did not come to its end within 0.5 seconds, so it was stopped. Nothing is lost.',
    });
    expect(await judge(huber, slow(10_000), sandbox, 1)).toMatchObject({
      problem: 'One call did not come to its end within 2 seconds, so it was stopped. Nothing is lost.',
    });
  });

  test('a worker that never came is not called a fault of the code', async () => {
    await expect(judge(huber, 'export {}', going('unloaded', 'load'), 1)).rejects.toThrow(
      'the worker that runs your code',
    );
  });
});

test('a reply that carries another number than was asked for counts for nothing', async () => {
  const forged = sandboxOver(
    (received) => ({
      end() {},
      post: ({ id }) => {
        for (const guess of [1, 2, id - 1, id + 1])
          received({ type: 'loaded', id: guess, loaded: { kind: 'ready', exports: ['huber'] } });
      },
    }),
    { loadLimit: 300 },
  );
  expect(await judge(huber, 'export {}', forged, 1)).toMatchObject({ kind: 'crashed', id: 'time' });
});
