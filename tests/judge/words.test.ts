import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../src/judge/verdict.ts';
import { ofFunction, relationNote, row, rows, toleranceNote, words } from '../../src/judge/words.ts';

const wrong: Extract<Verdict, { kind: 'wrong' }> = {
  kind: 'wrong',
  id: 'no-half',
  stage: 'property',
  step: 'inside delta it is half the square',
  problem: 'Inside delta you have r².',
  next: 'Put the ½ in front.',
  passed: { count: 4, of: 6 },
  convention: false,
  counterexample: null,
  gap: null,
  seed: 7,
};

const said = (verdict: Verdict) => {
  const { headline, sentences } = words(verdict);
  return [headline, ...sentences].join(' | ');
};

describe('words', () => {
  test.each<[string, Verdict, string]>([
    [
      'what holds first, then one problem, then one thing to do',
      wrong,
      'Not yet | 4 of 6 properties hold. | Inside delta you have r². | Put the ½ in front.',
    ],
    [
      'nothing of what holds when nothing does',
      { ...wrong, passed: { count: 0, of: 6 } },
      'Not yet | Inside delta you have r². | Put the ½ in front.',
    ],
    [
      'what was looked at beyond the properties where these all hold',
      { ...wrong, stage: 'gradient', passed: { count: 6, of: 6 } },
      'Not yet | The 6 properties hold; a check of slopes does not. | Inside delta you have r². | Put the ½ in front.',
    ],
    [
      'one full stop where what is quoted brings another',
      { ...wrong, passed: null, problem: 'The code cannot be read: expected ";"..' },
      'Not yet | The code cannot be read: expected ";". | Put the ½ in front.',
    ],
    [
      'of another convention that it is right elsewhere',
      { ...wrong, passed: null, convention: true },
      'Right elsewhere, not here | Inside delta you have r². | Put the ½ in front.',
    ],
    [
      'of our own fault that it is ours, with the seed to replay it',
      { kind: 'graderFault', problem: 'no such table', seed: 7 },
      'This one is on us | The check itself failed, so it says nothing about your code: no such table. | Please report it with the seed 7.',
    ],
    [
      'of untouched code that there is nothing to check',
      { kind: 'untouched' },
      'Nothing to check yet | The code is still as it came. Change it, then check again.',
    ],
    [
      'of an answer that passes how much was checked',
      { kind: 'passed', passed: ['a', 'b'], seed: 7 },
      'Passed | All 2 checks hold, on inputs that were drawn afresh.',
    ],
  ])('say %s', (_, verdict, expected) => {
    expect(said(verdict)).toBe(expected);
  });

  test('are calm in every kind: no exclamation marks, nothing called incorrect or failed', () => {
    const kinds: Verdict[] = [
      wrong,
      { ...wrong, kind: 'crashed', line: 2 },
      { kind: 'passed', passed: [], seed: 1 },
    ];
    for (const verdict of kinds) expect(said(verdict)).not.toMatch(/!|incorrect|you failed|error/i);
  });
});

describe('a row', () => {
  const parameters = ['input', 'delta'];
  const cells = (yours: Parameters<typeof row>[0]['yours'], ours?: number) =>
    Object.fromEntries(
      row({ parameters, args: [[0.5, -2], 1], yours, ...(ours !== undefined && { ours }) }).map((cell) => [
        cell.name,
        cell.value,
      ]),
    );

  test('shows the arguments, both answers and their ratio, with true minus signs', () => {
    expect(cells(-3, 1.5)).toEqual({
      input: '[0.5, −2]',
      delta: '1',
      yours: '−3',
      ours: '1.5',
      'yours ÷ ours': '−2',
    });
  });

  test('leaves the ratio out where there is none to speak of', () => {
    for (const [yours, ours] of [
      [1, 0],
      [0, 1],
      [Number.NaN, 1],
      [Infinity, 1],
    ] as const)
      expect(cells(yours, ours)).not.toHaveProperty('yours ÷ ours');
  });

  test('names answers that are no finite number', () => {
    expect(cells(Number.NaN, 1)).toMatchObject({ yours: 'NaN' });
    expect(cells(-Infinity, 1)).toMatchObject({ yours: '−Infinity' });
    expect(cells(undefined)).toEqual({ input: '[0.5, −2]', delta: '1', yours: 'none' });
  });
});

describe('a relation', () => {
  const far = { parameters: ['input'], args: [0.5], yours: 0.5, ours: 0.25 };
  const near = { parameters: ['input'], args: [0.25], yours: 0.25, ours: 0.0625 };

  test('shows every call with the reader’s answer and ours, and says apart what the answers ask of each other', () => {
    const counterexample = { ...far, before: [near], expected: 1 };
    const cells = rows(counterexample).map((cells) => cells.map(({ value }) => value).slice(0, 3));
    expect(cells).toEqual([
      ['0.25', '0.25', '0.0625'],
      ['0.5', '0.5', '0.25'],
    ]);
    expect(relationNote(counterexample)).toBe('Going by your own answers, 0.5 should equal 1.');
  });

  test('of answers taken together says what both come to', () => {
    expect(relationNote({ ...far, compared: { yours: 0.25, ours: 0.1875 } })).toBe(
      'Taken together, your answers give 0.25, ours give 0.1875.',
    );
  });

  test('of a second function has its name and its own parameters', () => {
    const second = { function: 'mseGradient', parameters: ['input', 'target'], args: [[1], [0]], yours: [1] };
    expect(ofFunction(second)).toBe('mseGradient: ');
    expect(rows(second)[0]?.map(({ name }) => name)).toEqual(['input', 'target', 'yours']);
  });
});

describe('the tolerance', () => {
  const compared = { parameters: ['x'], args: [1], yours: 1, ours: 2 };

  test('is the one that was used, in words', () => {
    expect(toleranceNote({ ...compared, tolerance: { atol: 1e-6, rtol: 1e-4 } })).toBe(
      'Numbers count as equal when they differ by at most 0.000001 plus 0.0001 of the larger one.',
    );
    expect(toleranceNote({ ...compared, tolerance: { atol: 0, rtol: 1e-4 } })).toBe(
      'Numbers count as equal when they differ by at most 0.0001 of the larger one.',
    );
  });

  test('is not spoken of where no two numbers were compared', () => {
    expect(toleranceNote(compared)).toBe('');
  });
});
