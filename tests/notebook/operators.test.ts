import { expect, test } from 'vitest';
import { makeConsole } from '../../src/notebook/cellConsole.ts';
import { Kernel } from '../../src/notebook/kernel.ts';
import { nodeHome } from '../../src/notebook/nodeHome.ts';
import { operationAt } from '../../src/notebook/operators.ts';
import { lineHtml, toHtml } from '../../src/notebook/output/toHtml.ts';
import type { FromKernel } from '../../src/notebook/protocol.ts';

const text = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>');

const before =
  "import * as tf from '@tensorflow/tfjs';\nconst t: any = tf.tensor([1, 2]); const l: any = [1, 2];\n";

/** What a cell of this code says: its error, or else what it shows. */
async function said(code: string): Promise<{ message: string; line?: number }> {
  const messages: FromKernel[] = [];
  const kernel = new Kernel(nodeHome, (message) => messages.push(message));
  await kernel.receive({ type: 'run', run: 1, targets: ['a'], cells: [{ id: 'a', source: before + code }] });
  for (const message of messages)
    if (message.type === 'failed')
      return { message: message.error.message, line: message.error.position?.line };
  const shown = messages.map((message) =>
    message.type === 'shown' && 'html' in message.shown ? message.shown.html : '',
  );
  return { message: text(shown.join('')) };
}

/** An operator on what it cannot compute with, and what to write instead. */
const refused: Record<string, string> = {
  '2 * t': 'tf.mul(2, t)',
  't > 0.1': 'tf.greater(t, 0.1)',
  't + 1': 'tf.add(t, 1)',
  't == 1': 'tf.equal(t, 1)',
  '-t': 'tf.neg(t)',
  't ** 2': 'tf.pow(t, 2)',
  'let sum = t; sum += 1;': 'tf.add(sum, 1)',
  'let sum = t; sum++;': 'tf.add(sum, 1)',
  'Math.sqrt(t)': 'tf.sqrt(t)',
  't[0]': 'tensor.arraySync().at(0)',
  't.T': 'tensor.transpose()',
  "'a' in ('abc' as any)": 'text.includes("a")',
  '([0] as any) * 3': 'Array(3).fill(0)',
  'tf.reduce_mean(t)': 'tf.mean(x)',
  'const f = (x: any) => x.square(); f(t) - f(t)': 'tf.sub(f(t), f(t))',
  '[1, 2].map((x) => x * t)': 'tf.mul(x, t)',
  'l - l': 'tf.sub(l, l) for a tensor, or l.map((x, i) => x - l[i])',
  'l * 2': 'l.map((x) => x * 2)',
  '2 ** l': 'l.map((x) => 2 ** x)',
  'l > 0': 'l.map((x) => x > 0)',
  'l + l': '[...l, ...l]',
  'Math.max(l)': 'Math.max(...l)',
  'Math.abs(l)': 'l.map((x) => Math.abs(x))',
  'new Float32Array(2) * 2': 'tf.mul(new Float32Array(2), 2)',
  'const p: any = Promise.resolve(1); p + 1': 'Write await before it',
  'l.append(3)': 'list.push(x)',
  't.item()': 'tensor.dataSync()[0]',
};

test.each(Object.entries(refused))('%s is answered at its line with what to write', async (code, words) => {
  const { message, line } = await said(code);
  expect(message).toContain(words);
  expect(line).toBe(3);
});

/** What JavaScript means to join, or what compares things themselves, goes on as before. */
const allowed: Record<string, string> = {
  "'loss: ' + l": '"loss: 1,2"',
  '`${l}`': '"1,2"',
  "1 + ' and ' + l": '"1 and 1,2"',
  't === t': 'true',
  't == null': 'false',
  't.mul(2).arraySync()': '[2, 4]',
  'const kept: any = {}; kept[l] = 1; Object.keys(kept)': '["1,2"]',
};

test.each(Object.entries(allowed))('%s is %s', async (code, shown) => {
  expect((await said(code)).message).toBe(shown);
});

test('advice stands above what the cell shows, with its line', async () => {
  expect((await said('2 ^ 3')).message).toBe('Line 3. ^ compares bits here. The power is 2 ** 3.1');
});

test('the operation is found at an operator’s place, as Chromium gives it, and at an operand’s, as Firefox does', () => {
  const code = 'const a = 1 + 2 * t;';
  const wanted = { sign: '*', operands: ['2', 't'], joinsText: false };
  expect(operationAt(code, 1, 17)).toEqual(wanted);
  expect(operationAt(code, 1, 19)).toEqual(wanted);
});

test('lists as regular as a tensor are shown by their shape and a first part', () => {
  const image = Array.from({ length: 224 }, () => Array.from({ length: 224 }, () => [1, 2, 3]));
  expect(text(toHtml(image))).toMatch(/^List \[224, 224, 3\]\[0\]123/);
  expect(toHtml(image).length).toBeLessThan(200_000);
  expect(text(toHtml([[1, 2], [3]]))).not.toContain('List');
});

test('functions are shown with what they take, promises with what to do', async () => {
  expect((await said("import { mseLoss } from 'lossbook/losses'; mseLoss")).message).toBe(
    'function mseLoss(input, target, options?)',
  );
  expect((await said('tf.add')).message).toBe('function add');
  expect(text(toHtml((x: number, y = 2) => x + y))).toMatch(/^function .*\(x, y = 2\)$/);
  expect(text(toHtml(Promise.resolve(1)))).toBe('a promise: write await before it');
});

test('a console fills in what its first text asks for', () => {
  expect(text(lineHtml(['%s at %d: %f %%, %o', 'mse', 3.7, 0.25, { a: 1 }, 'more']))).toBe(
    'mse at 3: 0.25 %, {a: 1} more',
  );
  expect(lineHtml(['100%', 5])).toContain('100%');
  expect(lineHtml(['%s', '<b>'])).not.toContain('<b>');
  expect(text(lineHtml(['%s']))).toBe('%s');
});

test('the other methods of a console show something too', () => {
  const lines: string[] = [];
  const console = makeConsole(() => ({
    show: (shown) => lines.push('html' in shown ? text(shown.html) : ''),
  }));
  console.dir({ a: 1 });
  console.count('n');
  console.count('n');
  console.group('outer');
  console.log('inner');
  console.groupEnd();
  console.time('t');
  console.timeEnd('t');
  expect(lines).toEqual([
    '{a: 1}',
    'n: 1',
    'n: 2',
    'outer',
    '  inner',
    expect.stringMatching(/^t: [\d.]+ ms$/),
  ]);
});
