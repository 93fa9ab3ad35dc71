import { expect, test } from 'vitest';
import { Kernel } from '../../src/notebook/kernel.ts';
import { nodeHome } from '../../src/notebook/nodeHome.ts';
import type { CellSource, FromKernel } from '../../src/notebook/protocol.ts';

/** Runs cells of a document, those named `py…` as Python, and gives what the kernel said. */
async function said(
  cells: Record<string, string>,
  settings: CellSource['settings'] = {},
): Promise<FromKernel[]> {
  const messages: FromKernel[] = [];
  const kernel = new Kernel(nodeHome, (message) => messages.push(message));
  const listed = Object.entries(cells).map(
    ([id, source]): CellSource => ({
      id,
      source,
      settings,
      ...(id.startsWith('py') && { language: 'python' }),
    }),
  );
  await kernel.receive({ type: 'run', run: 1, targets: listed.map(({ id }) => id), cells: listed });
  return messages;
}

const text = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'");

const shown = (messages: FromKernel[]): string[] =>
  messages.flatMap((message) =>
    message.type === 'shown' && 'html' in message.shown ? [text(message.shown.html)] : [],
  );

const failed = (messages: FromKernel[]) =>
  messages.flatMap((one) => (one.type === 'failed' ? [one.error] : []));

test('a Python cell shows what it prints and its last expression, and says that it has finished', async () => {
  const messages = await said({ py: 'import torch\nprint("loss", 0.5)\ntorch.tensor([1.0, 2.0])' });
  expect(shown(messages)).toEqual(['loss 0.5', 'tensor([1., 2.])']);
  expect(messages.map(({ type }) => type)).toEqual([
    'heard',
    'started',
    'shown',
    'shown',
    'finished',
    'settled',
  ]);
});

test.each([
  ['x = 3', []],
  ['print(1)', ['1']],
  ['None', []],
  ['"a"', ["'a'"]],
  ['0.1 + 0.2', ['0.30000000000000004']],
  ['x = {"b": 1, "a": 0.1}\nx  # a comment', ["{'b': 1, 'a': 0.1}"]],
  ['(1,\n 2)', ['(1, 2)']],
  ['if True:\n    4', []],
])('%j shows %j', async (source, lines) => {
  const messages = await said({ py: source });
  expect(failed(messages)).toEqual([]);
  expect(shown(messages)).toEqual(lines);
});

test('an error stands at the reader’s line, and what was printed before it stays', async () => {
  const messages = await said({ py: 'print(1)\nprint(los)' });
  expect(shown(messages)).toEqual(['1']);
  expect(failed(messages)).toMatchObject([
    { message: expect.stringContaining("name 'los' isn't defined"), position: { line: 2, column: 1 } },
  ]);
});

test('a cell takes names from the cells before it, whose output it does not repeat', async () => {
  const messages = await said({
    py1: 'import math\nprint("first")\ndef half(x):\n    return x * 0.3',
    py2: 'from lossbook import slider\nx, y = slider("x", min=0, max=9, value=2), 0.7',
    py3: 'print(half(x), y, math.exp(0), 0.1)',
    py4: 'half = 3\nhalf',
  });
  expect(failed(messages)).toEqual([]);
  expect(shown(messages).toSorted()).toEqual(['0.6 0.7 1.0 0.1', '3', 'first']);
  const controls = messages.filter(({ type }) => type === 'control');
  expect(controls).toHaveLength(1);
});

test('an error in a function of an earlier cell stands at the line that calls it', async () => {
  const messages = await said({ py1: '\n\ndef f(x):\n    return x.mean', py2: 'x = 1\nf(x)' });
  expect(failed(messages)).toMatchObject([{ position: { line: 2 } }]);
});

test('cells of both languages stand side by side and keep their names to themselves', async () => {
  const messages = await said({ a: 'const x = 1; x', py1: 'x = 2\nx', py2: 'x = 3\nx' });
  expect(failed(messages)).toEqual([]);
  expect(shown(messages).toSorted()).toEqual(['1', '2', '3']);
});

test('a slider is drawn, and its value is what the reader has set', async () => {
  const source = 'from lossbook import slider\nslider("δ", min=0, max=5, value=1)';
  const messages = await said({ py: source });
  expect(shown(messages)).toEqual(['1']);
  expect(messages).toContainEqual(
    expect.objectContaining({
      type: 'control',
      control: { kind: 'slider', key: 'slider δ', label: 'δ', min: 0, max: 5, step: 0.05, value: 1 },
    }),
  );
  expect(shown(await said({ py: source }, { 'slider δ': 2.5 }))).toEqual(['2.5']);
});

test('a choice gives the option itself, a switch a truth value', async () => {
  const source =
    'from lossbook import select, toggle\nprint(select("how", ["mean", "sum"], value="sum"), toggle("on"))';
  expect(shown(await said({ py: source }))).toEqual(['sum False']);
});

test('display makes a table of a list of dictionaries, with every digit', async () => {
  const [html] = (
    await said({ py: 'from lossbook import display\ndisplay([{"γ": 0.1, "loss": float("nan")}])' })
  ).flatMap((one) => (one.type === 'shown' && 'html' in one.shown ? [one.shown.html] : []));
  expect(html).toContain('<table');
  expect(text(html ?? '')).toContain('0.1');
  expect(text(html ?? '')).toContain('NaN');
});

test('a wrong control says so in Python’s words', async () => {
  const [error] = failed(await said({ py: 'from lossbook import slider\nslider("δ", min=2, max=1)' }));
  expect(error?.message).toContain('min (2) is above max (1). For instance: slider("δ", min=0, max=5)');
  expect(error?.position?.line).toBe(2);
});
