import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { makeBuiltins, type Outlet } from '../../src/notebook/builtins.ts';
import { collectDeclarations } from '../../src/notebook/declarations.ts';
import { Language } from '../../src/notebook/language.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
let language: Language;

beforeAll(() => {
  language = new Language(collectDeclarations(root));
});

test('the editor knows every function of the notebook, and no other', () => {
  const declared = readFileSync(`${root}/src/notebook/cellGlobals.d.ts`, 'utf8').matchAll(
    /^declare function (\w+)/gm,
  );
  const ofTheBrowser = [
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'queueMicrotask',
    'structuredClone',
  ];
  const ours = Object.keys(makeBuiltins(() => ({}) as Outlet));
  expect(Array.from(declared, ([, name]) => name).toSorted()).toEqual([...ours, ...ofTheBrowser].toSorted());
});

/** Takes over cells; `|` in one of them is the cursor. */
function open(cells: Record<string, string>) {
  language.update(Object.entries(cells).map(([id, source]) => ({ id, source: source.replace('|', '') })));
  const [cell = '', source = ''] = Object.entries(cells).find(([, text]) => text.includes('|')) ?? [];
  return { cell, cursor: source.indexOf('|') };
}

test('well-typed cells have no problems: imports, names of other cells, await, the notebook’s own functions', () => {
  open({
    second: 'display(delta * 2, tf.tensor1d([1]).sum());\nawait tf.nextFrame();',
    first:
      "import * as tf from '@tensorflow/tfjs';\nconst delta = slider({ label: 'δ', min: 0, max: 1 });\nconsole.log(delta);",
    third:
      "import * as tf from '@tensorflow/tfjs';\nimport * as Plot from '@observablehq/plot';\nimport { huberLoss } from 'lossbook/losses';\n" +
      'const loss: tf.Scalar = huberLoss([1], [2], { delta });\nPlot.lineY([1, 2]).plot();',
  });
  for (const cell of ['first', 'second', 'third']) expect(language.problems(cell)).toEqual([]);
});

test('a wrong option is found at its place in its own cell, and only there', () => {
  const source = "import { huberLoss } from 'lossbook/losses';\nhuberLoss([1], [2], { dleta: 1 });";
  open({ fine: 'const a = 1;', wrong: source });
  expect(language.problems('fine')).toEqual([]);
  const [problem] = language.problems('wrong');
  expect(problem?.message).toContain("'dleta' does not exist");
  expect(problem?.from).toBe(source.indexOf('dleta'));
});

test('an import that an earlier cell has too changes nothing for its types', () => {
  const first = "import { huberLoss, mseLoss } from 'lossbook/losses';\nhuberLoss([1], [2]);";
  open({
    first,
    second: "import { huberLoss } from 'lossbook/losses';\nconst x: string = huberLoss([1], [2]);",
  });
  expect(language.problems('first')).toEqual([]);
  expect(language.problems('second').map(({ message }) => message)).toEqual([
    "Type 'Scalar' is not assignable to type 'string'.",
  ]);
});

test('completion offers the losses, the notebook’s functions and the names of other cells', () => {
  const member = open({ a: "import * as losses from 'lossbook/losses';\nlosses.|" });
  expect(language.suggestions(member.cell, member.cursor).map(({ label }) => label)).toContain('huberLoss');
  const name = open({ a: 'const threshold = 1;', b: '|' });
  const labels = language.suggestions(name.cell, name.cursor).map(({ label }) => label);
  expect(labels).toEqual(expect.arrayContaining(['threshold', 'slider', 'display']));
});

test('completion offers losses that no cell imports yet, with the library to import them from and their words', () => {
  const { cell, cursor } = open({ a: 'const loss = hub|' });
  const found = language.suggestions(cell, cursor);
  expect(found).toContainEqual({ label: 'huberLoss', kind: 'function', library: 'lossbook/losses' });
  const words = language.describeSuggestion(cell, cursor, 'huberLoss');
  expect(words?.signature).toMatch(/^huberLoss: .*input/);
  expect(words?.documentation.length).toBeGreaterThan(20);
  // Behind a dot and where it is imported already, there is no second one.
  const member = open({ a: 'const list = [1];\nlist.|' });
  expect(language.suggestions(member.cell, member.cursor).some(({ library }) => library)).toBe(false);
  const imported = open({ a: "import { huberLoss } from 'lossbook/losses';\nhub|" });
  const named = language
    .suggestions(imported.cell, imported.cursor)
    .filter(({ label }) => label === 'huberLoss');
  expect(named).toHaveLength(1);
  expect(named[0]?.library).toBeUndefined();
});

test('hovering a loss shows its signature and its documentation', () => {
  const { cell, cursor } = open({ a: "import { huberLoss } from 'lossbook/losses';\nhuber|Loss([1], [2]);" });
  const description = language.describe(cell, cursor);
  expect(description?.signature).toContain('huberLoss');
  expect(description?.documentation.length).toBeGreaterThan(20);
});

test('inside a call, the parameter under the cursor is told', () => {
  const { cell, cursor } = open({ a: "import { huberLoss } from 'lossbook/losses';\nhuberLoss([1], |" });
  expect(language.callHelp(cell, cursor)?.parameter).toMatch(/^target/);
});

test('behind the module’s name stand its losses, without the entries that the catalogue is made of', () => {
  const { cell, cursor } = open({ all: "import * as losses from 'lossbook/losses';\nlosses.|" });
  const suggested = language.suggestions(cell, cursor);
  expect(suggested.map(({ label }) => label)).toContain('huberLoss');
  expect(suggested.filter(({ label }) => /Entry$/.test(label))).toEqual([]);
});
