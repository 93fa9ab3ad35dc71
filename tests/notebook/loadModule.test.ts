import { expect, test } from 'vitest';
import { readerError } from '../../src/notebook/evaluate.ts';
import { loadModule } from '../../src/notebook/loadModule.ts';
import { nodeHome } from '../../src/notebook/nodeHome.ts';
import { ReaderError } from '../../src/notebook/readerError.ts';

const home = {
  ...nodeHome,
  libraries: { 'lossbook/losses': async () => ({ halfSquare: (r: number) => (r * r) / 2 }) },
};

test('a file gives its exports, its imports looked up in the library table', async () => {
  const exports = await loadModule(
    "import { halfSquare } from 'lossbook/losses';\n" +
      'export function twice(r: number): number { return 2 * halfSquare(r); }\nexport default await Promise.resolve(7);',
    home,
  );
  expect((exports.twice as (r: number) => number)(3)).toBe(9);
  expect(exports.default).toBe(7);
});

test('an unknown library is answered with what can be imported', async () => {
  await expect(loadModule("import fs from 'lossbok/losses';", home)).rejects.toThrow(
    'There is no "lossbok/losses" to import here. Did you mean lossbook/losses? You can import: "lossbook/losses".',
  );
});

test('a misspelt import is answered with the name that was meant', async () => {
  const load = loadModule("import { halfSquar } from 'lossbook/losses';\nhalfSquar(1)", home);
  await expect(load).rejects.toThrow('"lossbook/losses" has no halfSquar. Did you mean halfSquare?');
});

test('a name imported for its type alone needs no value', async () => {
  await expect(
    loadModule("import { Tensor } from 'lossbook/losses';\nexport const f = (t: Tensor) => t;", home),
  ).resolves.toHaveProperty('f');
});

test('an error while the file runs carries the reader’s line and column', async () => {
  const source = "const a: number = 1;\nif (a as number) throw new RangeError('too far');";
  await expect(loadModule(source, home)).rejects.toMatchObject({
    message: 'RangeError: too far',
    position: { line: 2, column: 24 },
  });
});

test('an error thrown later by an exported function is found at its line too', async () => {
  const { f } = await loadModule('export function f(x: any) {\n  return x.a.b;\n}', home);
  let thrown: unknown;
  try {
    (f as (x: unknown) => unknown)({});
  } catch (error) {
    thrown = error;
  }
  expect(readerError(thrown).position).toEqual({ line: 2, column: 14 });
});

test.each([
  { line: '<img>', column: 1 },
  { line: Number.NaN, column: Number.NaN },
  { line: 1, column: -5 },
  { line: 1, column: 5e8 },
  { line: { valueOf: (): number => 1 }, column: 1 },
  7,
])('an error of ours whose place a reader has made %o has none', (position) => {
  const error = Object.defineProperty(new ReaderError('no', null), 'position', { value: position });
  expect(readerError(error)).toMatchObject({ message: 'no', position: null });
});
