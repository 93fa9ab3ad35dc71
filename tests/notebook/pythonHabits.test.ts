import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as losses from '../../src/losses/index.ts';
import { bracketMistake } from '../../src/notebook/brackets.ts';
import { strangeCharacter } from '../../src/notebook/invisible.ts';
import { lossParameters } from '../../src/notebook/lossParameters.ts';
import { planDocument } from '../../src/notebook/plan.ts';
import { transpile } from '../../src/notebook/transpile.ts';

const mistakeIn = (source: string): { message: string; position: unknown } => {
  try {
    transpile(source);
  } catch (error) {
    return error as never;
  }
  throw new Error(`no mistake was found in ${source}`);
};

/** Python that is no TypeScript, and what the sentence must say. */
const syntax: Record<string, string> = {
  '# a comment': 'begins with //',
  'const a = 1  # a comment': 'begins with //',
  'def f(x, y: float = 1):\n  return x': 'function f(x, y) { … }',
  'class Net(nn.Module):\n  pass': 'class Net { … }',
  'if x > 0 and y:\n  z': 'if (x > 0 && y) { … }',
  'while x < 3:\n  x': 'while (x < 3) { … }',
  'for i in range(10):\n  print(i)': 'for (let i = 0; i < 10; i++) { … }',
  'for i in range(len(xs)):\n  i': 'i < xs.length',
  '!pip install torch': 'Commands of Jupyter',
  'for x in xs:\n  x': 'for (const x of xs) { … }',
  'for i, x in enumerate(xs):\n  x': 'for (const [i, x] of xs.entries()) { … }',
  'if (x) {\n} elif (y) {}': 'else if (…) { … }',
  'if (x) { }\nelse:\n  y': 'else { … }',
  'const a = x and y': '&&',
  'const a = x or y': '||',
  'const a = not x': '!',
  'const a = x is None': '===',
  'const a = x is not None': '!==',
  'const a = x not in xs': '!xs.includes(x)',
  'import numpy as np': 'import * as tf',
  'from torch import nn': 'import * as tf',
  "const s = f'loss {x}'": 'stands in backticks: `loss: $',
  'const f = lambda x: x + 1': '(x) => x + 1',
  'const y = x[1:]': 'x.slice(1)',
  'const y = x[:2]': 'x.slice(0, 2)',
  'const y = x[1:-1]': 'x.slice(1, -1)',
  'const y = [x * 2 for x in xs]': 'xs.map((x) => x * 2)',
  'const y = 1 if x else 2': 'x ? 1 : 2',
  'raise ValueError("no")': 'throw new Error',
  'try:\n  x': 'try { … } catch (error)',
  'with torch.no_grad():\n  x': 'tf.grad',
  '"""says what it does"""': 'backticks',
  'assert x == 1': 'console.assert',
  'f(*args)': '...args',
  'const f = (x: number) -> number': 'a colon',
  'const c = a @ b': 'tf.matMul(a, b)',
  'print "x"': 'console.log',
  'del x': 'tensor.dispose()',
  'namespace N { export const a = 1 }\nN.a': 'const N = { … }',
};

test.each(Object.entries(syntax))('%s is answered with the TypeScript to write', (source, words) => {
  expect(mistakeIn(source).message).toContain(words);
});

const right = [
  'const a: Record<string, number[]> = { list: [1, 2] };',
  'const f = (x: number, y = 2): number => x ** y;',
  'type Pair = [first: number, second: number];',
  'const s = `a $' + '{1} and $' + '{[1, 2].map((x) => x)} or not`; // and a comment: x[1:]',
  'const r = /[([{]/; const t = a ? b : c; const u = "(";',
  'enum Kind { Mean, Sum }\nconst k = { namespace: 1 };',
];

test.each(right)('%s is right as it stands', (source) => {
  expect(transpile(source).advice).toEqual([]);
  expect(bracketMistake(source)).toBeNull();
});

/** Brackets without a partner, the place to be marked, and what to do. */
const brackets: [source: string, line: number, column: number, words: string][] = [
  ['display(f([1, 2], [3, 4]);', 1, 8, 'Write )'],
  ['const a = [1, 2;\nconst b = 3;', 1, 11, 'Write ]'],
  ['function f() {\n  return 1;\n\nconst b = 2;', 1, 14, 'Write }'],
  ['function f() {\n  if (a) {\n    return 1;\n}\nconst b = 2;', 2, 10, 'Write }'],
  ['f(1));', 1, 5, 'Delete it'],
  ['f([1, 2)', 1, 8, 'The [ opened in column 3 is not closed before this )'],
  ['f({\n  a: 1,\n)', 3, 1, 'The { opened in line 1 is not closed before this )'],
  ['const s = ")"; f(s', 1, 17, 'Write )'],
];

test.each(brackets)('in %s the bracket to blame is named', (source, line, column, words) => {
  const mistake = mistakeIn(source);
  expect(mistake.message).toContain(words);
  expect(mistake.position).toEqual({ line, column });
});

test.each(Object.entries({ '1 2': 'f([1 2])', 'a quote': "const a = 'x;" }))(
  'the parser’s words for %s are said plainly',
  (_, source) => {
    expect(mistakeIn(source).message).toMatch(/missing before this|no closing quote/);
  },
);

test('characters that cannot be seen, or pass for others, are named with their place', () => {
  expect(mistakeIn('const a\u200b = 1;')).toMatchObject({
    message: expect.stringContaining('an invisible zero-width space (U+200B)'),
    position: { line: 1, column: 8 },
  });
  expect(mistakeIn('const a = “x”;').message).toContain('Write " in code');
  expect(mistakeIn('const a = 1 \u2212 2;').message).toContain('Write - in code');
  expect(strangeCharacter('\u2066')).toContain('an invisible character (U+2066)');
  expect(strangeCharacter('é')).toBeNull();
});

/** Names that only Python has, or that are not imported, and what the sentence must say. */
const unknown: Record<string, string> = {
  True: 'use true',
  None: 'use null',
  'print(1)': 'console.log',
  'len(x)': 'list.length',
  'range(3)': 'Array.from',
  'np.mean(x)': 'tf.mean(x)',
  'np.pi': 'Math.PI',
  'torch.tensor([1])': 'tf.tensor',
  'mse_loss(x, x)': 'mseLoss here: import { mseLoss } from "lossbook/losses"',
  'F.mse_loss(x, x)': 'mseLoss here',
  'F.binary_cross_entropy_with_logits(x, x)': 'binaryCrossEntropyWithLogits here',
  'nn.BCELoss()': 'binaryCrossEntropy here',
  'nn.MSELoss()': 'mseLoss here',
  'mseLoss(x, x)': 'Import it: import { mseLoss }',
  'nn.Linear(1, 2)': 'the losses of this book',
  'y = 3': 'const y = …',
  'y, z = 1, 2': 'const [y, …] = […]',
  'for (y of [1]) { }': 'for (const y of …)',
  'Math.max(x, dim=1)': '{ dim: … }',
  'a\u200db': 'zero-width joiner',
};

test.each(Object.entries(unknown))('%s is answered with what to use instead', (source, words) => {
  const plan = planDocument([{ id: 'a', source: `const x = 1;\n${source}` }], [], (name) => name === 'Math');
  expect(plan.get('a')).toMatchObject({
    kind: 'mistaken',
    error: { message: expect.stringContaining(words), position: { line: 2 } },
  });
});

/** What runs, but hardly as it was meant. */
const advised: Record<string, string> = {
  'const a = 2 ^ 3;': '2 ** 3',
  'const a = [1, 2][-1];': '[1, 2].at(-1)',
  "const line = '-' * 20;": "'-'.repeat(20)",
  'const list = [3, 4]; for (const x in list) { x; }': 'for (const x of list)',
  'const a = 2 in [1, 2];': '[1, 2].includes(2)',
  'const n = 7; const h = 1;\nconst half = n // 2': 'Math.floor(n / 2)',
  'class A { f() { return self.x; } }': 'self is this',
};

test.each(Object.entries(advised))('%s runs, with a word of advice', (source, words) => {
  expect(transpile(source).advice).toEqual([
    expect.objectContaining({ message: expect.stringContaining(words) }),
  ]);
});

test.each([
  'let s = 1; s ^= s << 13; const t = s ^ 5;',
  'const object = { a: 1 }; for (const key in object) { key; }',
  "const n = '3' * 2;",
  'const flags = 0x10 ^ 1;',
  "const has = 'a' in { a: 1 };",
  'const loss = 2.5; // 2.5',
  'const eta = 0.1 // the rate of learning',
])('%s is meant as it stands', (source) => {
  expect(transpile(source).advice).toEqual([]);
});

test('the table of what losses take agrees with the module', () => {
  const folder = new URL('../../src/losses/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const sources = files.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
  for (const [name, parameters] of Object.entries(lossParameters)) {
    expect(losses).toHaveProperty(name);
    const [, written = ''] =
      new RegExp(`export function ${name}(?:<[^>]*>)?\\(([^)]*)\\)`).exec(sources) ?? [];
    const names = written.split(/,\s*(?=\w+\??:)/).map((parameter) => parameter.trim().split(':')[0]);
    expect(names.join(', '), name).toBe(`${parameters}, options?`);
  }
});
