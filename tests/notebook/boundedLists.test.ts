import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';

/** Evaluates code in a worker of its own whose built-ins are locked; gives its value, or the error's message. */
async function locked(code: string): Promise<unknown> {
  const address = new URL('../../src/notebook/lockIntrinsics.ts', import.meta.url).href;
  const worker = new Worker(
    `const { parentPort } = require('node:worker_threads');
import(${JSON.stringify(address)}).then(({ lockIntrinsics }) => {
  lockIntrinsics();
  let answer;
  try { answer = (() => { 'use strict'; ${code} })(); } catch (error) { answer = error.message; }
  parentPort.postMessage(answer);
});`,
    { eval: true },
  );
  return new Promise((resolve, reject) => {
    worker.once('message', resolve).once('error', reject);
  }).finally(() => worker.terminate());
}

const endless = '{ length: 2 ** 53 - 1 }';
const lying = "new Proxy([], { get: (list, key) => (key === 'length' ? 2 ** 53 - 1 : list[key]) })";
const methods = ['indexOf', 'lastIndexOf', 'includes', 'forEach', 'some', 'join', 'slice', 'flat', 'keys'];

test.each(methods)('%s, which nothing could interrupt, refuses a list without end', async (method) => {
  for (const receiver of [endless, lying])
    expect(await locked(`return [].${method}.call(${receiver}, () => {})`)).toMatch(
      `${method} was called on 9,007,199,254,740,991 places`,
    );
});

test.each(['copyWithin', 'reverse', 'sort', 'unshift', 'fill'])(
  '%s changes lists, and nothing else',
  async (method) => {
    for (const receiver of [endless, lying])
      expect(await locked(`return [].${method}.call(${receiver})`)).toMatch('changes a list in place');
  },
);

test('concat lays out lists only', async () => {
  const spread = '{ length: 2 ** 53 - 1, [Symbol.isConcatSpreadable]: true }';
  expect(await locked(`return [1].concat([2, [3]], 4, ${spread}).length`)).toBe(5);
});

test('what is no list but like one is worked on as before', async () => {
  expect(await locked('return (function () { return [].slice.call(arguments, 1); })(1, 2, 3)')).toEqual([
    2, 3,
  ]);
  expect(await locked("return [].map.call('ab', (letter) => letter + letter)")).toEqual(['aa', 'bb']);
  expect(await locked('return [].filter.call(new Float32Array([1, NaN]), (x) => x === x)')).toEqual([1]);
  expect(await locked('return [...new Proxy([3, 4], {})].concat(new Proxy([5], {}).map((x) => x))')).toEqual([
    3, 4, 5,
  ]);
  expect(await locked('return [[].map.name, [].slice.length, [3, 1].sort().join()]')).toEqual([
    'map',
    2,
    '1,3',
  ]);
});

test.each(['Error', 'TypeError', 'Symbol', 'Float32Array', 'queueMicrotask', 'clearTimeout', 'Proxy'])(
  '%s cannot be replaced under the notebook',
  async (name) => {
    expect(await locked(`globalThis.${name} = null; return 'replaced'`)).toMatch('read only');
  },
);

test('what an error says of its place cannot be switched off', async () => {
  expect(await locked("Error.stackTraceLimit = 0; return 'off'")).toMatch('read only');
});

test('errors of a library’s own may still have a name and a message by assignment', async () => {
  expect(
    await locked(
      "function Own(text) { this.message = text; this.name = 'Own'; } Own.prototype = Object.create(Error.prototype); return String(new Own('why'))",
    ),
  ).toBe('Own: why');
});
