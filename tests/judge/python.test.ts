import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { exerciseSlugs, inPython, readExercise } from '../../src/judge/exerciseFolder.ts';
import { judge } from '../../src/judge/judge.ts';
import { nodeSandbox } from '../../src/judge/nodeSandbox.ts';
import type { Args } from '../../src/judge/plain.ts';
import { pythonName } from '../../src/judge/pythonNames.ts';
import { inPython as sentenceInPython } from '../../src/judge/pythonWords.ts';
import { rows } from '../../src/judge/words.ts';

const root = fileURLToPath(new URL('../../src/content/exercises', import.meta.url));
const sandbox = nodeSandbox({ shared: true });
const hasty = nodeSandbox({ callLimit: 1_000 });
afterAll(() => {
  sandbox.end();
  hasty.end();
});

const first = inPython(await readExercise(root, 'first-loss'));
const mse = inPython(await readExercise(root, 'mse-by-hand'));

async function outcomeOf(source: string, args: Args, whole: number[] = []) {
  expect(await sandbox.load(source, undefined, 'python')).toMatchObject({ kind: 'ready' });
  const [outcome] = await sandbox.call([{ name: 'f', args, whole }]);
  return outcome;
}

describe('data crosses to Python and back', () => {
  test.each([
    [
      'lists and numbers, to the last digit',
      'return [x, a]',
      [0.1, [1 / 3, -0, 2 ** 70]],
      [0.1, [1 / 3, -0, 2 ** 70]],
    ],
    [
      'numbers that are none',
      'return [x, -a, x - x]',
      [Infinity, Infinity],
      [Infinity, -Infinity, Number.NaN],
    ],
    ['rows', 'return [len(x), x[1][0], a]', [[[1, 2], [3]], 0], [2, 3, 0]],
    ['a tensor', 'import torch\n    return torch.tensor([x, a]) * 2', [1.5, 2], [3, 4]],
    [
      'a dict',
      'return {"gamma": x, "name": "a", "nothing": None, "yes": True}',
      [2, 1],
      { gamma: 2, name: 'a', nothing: undefined, yes: true },
    ],
    ['an object of a class', 'return P(x)', [2, 1], { weight: 2 }],
    ['a tuple', 'return x, a', [2, 1], [2, 1]],
    ['what prints a whole number, as a fraction', 'return str(x) + str(a[0])', [2, [3]], '2.03.0'],
  ])('%s', async (_, body, args, value) => {
    const source = `class P:\n    def __init__(self, w):\n        self.weight = w\n\ndef f(x, a):\n    ${body}`;
    expect(await outcomeOf(source, args)).toMatchObject({ kind: 'value', value, mutated: false });
  });

  test('labels as whole numbers, options as keywords', async () => {
    const source = 'def f(logits, target, gamma):\n    return logits[target] * gamma';
    expect(await outcomeOf(source, [[5, 7], 1, { gamma: 2 }], [1])).toMatchObject({ value: 14 });
  });

  test('what it prints, what it changes, what it gives instead of data', async () => {
    expect(await outcomeOf('def f(x):\n    print("a", x)\n    x[0] = 5.0\n    return 1.0', [[1]])).toEqual({
      kind: 'value',
      value: 1,
      mutated: true,
      printed: ['a [1.0]'],
    });
    expect(await outcomeOf('def f(x):\n    return (y for y in x)', [[1]])).toMatchObject({
      kind: 'other',
      what: 'a generator: list(…) makes a list of it',
    });
    const endless = 'def f(x):\n    a = []\n    a.append(a)\n    return a';
    expect(await outcomeOf(endless, [1])).toMatchObject({ what: expect.stringContaining('64 deep') });
  });

  test('an error at the reader’s line', async () => {
    const found = await outcomeOf('def f(x):\n    y = x\n    return y.length', [[1]]);
    expect(found).toMatchObject({ kind: 'threw', line: 3, message: expect.stringContaining('len(x)') });
  });
});

describe('a file of Python', () => {
  const judged = (source: string, exercise = first) => judge(exercise, source, sandbox, 5);

  test('that cannot be read is shown where', async () => {
    expect(await judged('def squared_error(input, target)\n    return 1')).toMatchObject({
      kind: 'crashed',
      id: 'syntax',
      line: 1,
    });
  });

  test('that lacks the function hears its name in Python', async () => {
    const verdict = await judged('def squaredError(input, target):\n    return (input - target) ** 2');
    expect(verdict).toMatchObject({
      id: 'no-export',
      problem: 'No function is called squared_error.',
      next: 'Keep the line that begins “def squared_error(”.',
    });
  });

  test('that returns nothing hears of None', async () => {
    const verdict = await judged('def squared_error(input, target):\n    error = input - target');
    expect(verdict).toMatchObject({
      kind: 'wrong',
      id: 'no-return',
      problem: expect.stringContaining('None'),
    });
    if (verdict.kind !== 'wrong' || !verdict.counterexample) throw new Error('no counterexample');
    expect(rows(verdict.counterexample, 'python')[0]?.map(({ name }) => name)).toContain('input');
  });

  test('may not lean on a finished loss, however it is reached', async () => {
    const slopes =
      '\ndef mse_gradient(input, target):\n    return [2 * (x - y) / len(input) for x, y in zip(input, target)]\n';
    const ways = [
      'import torch\nimport torch.nn.functional as F\ndef mse(a, b):\n    return F.mse_loss(torch.tensor(a), torch.tensor(b))',
      'import torch\nfrom torch.nn import MSELoss as M\ndef mse(a, b):\n    return M()(torch.tensor(a), torch.tensor(b)).item()',
    ];
    for (const way of ways)
      expect(await judged(way + slopes, mse)).toMatchObject({
        kind: 'wrong',
        id: 'finished-loss',
        problem: expect.stringContaining('torch.mse_loss'),
      });
  });

  test('that never ends is stopped, and the next check works', async () => {
    const endless = 'def squared_error(input, target):\n    while True:\n        pass';
    expect(await judge(first, endless, hasty, 5)).toMatchObject({ kind: 'crashed', id: 'time' });
    expect(await judge(first, first.solution, hasty, 5)).toMatchObject({ kind: 'passed' });
  });

  test('finds nothing of the machine that it runs on', async () => {
    const source = `import js
def f(x):
    found = [hasattr(js, name) and getattr(js, name) is not None for name in ("require", "fetch", "process")]
    try:
        open("/etc/hostname").read()
        return "read"
    except OSError:
        return str(js.process.argv.length) + str(hasattr(js.process, "mainModule"))
`;
    expect(await outcomeOf(source, [1])).toMatchObject({ kind: 'value', value: '0False' });
  });
});

test('a name is written as Python writes it', () => {
  expect(['posWeight', 'gaussianKL', 'mse', 'stableCrossEntropyGradient', 'lambda'].map(pythonName)).toEqual([
    'pos_weight',
    'gaussian_kl',
    'mse',
    'stable_cross_entropy_gradient',
    'lambda_',
  ]);
});

const foreign =
  /Math\.|\.length\b|\bundefined\b|TypeScript|JavaScript|\bmap\b|flatMap|toFixed|\b[a-z]+[A-Z]|=>|===/;

test.each(await exerciseSlugs(root))('what %s says has nothing of TypeScript in Python', async (slug) => {
  const { checks } = await readExercise(root, slug);
  const said = [
    ...checks.steps.flatMap(({ name, next }) => [name, next]),
    ...Object.values(checks.mistakes).flatMap(({ says, next }) => [says, next]),
    ...(checks.forbidden ?? []).flatMap(({ says, next }) => [says, next]),
    ...(checks.parts ?? []).map(({ does }) => does),
    ...checks.hints.map(({ says }) => says),
  ];
  expect(said.map(sentenceInPython).filter((sentence) => foreign.test(sentence))).toEqual([]);
});
