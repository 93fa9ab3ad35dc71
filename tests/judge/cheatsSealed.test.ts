import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { readExercise } from '../../src/judge/exerciseFolder.ts';
import { judge } from '../../src/judge/judge.ts';
import { nodeSandbox } from '../../src/judge/nodeSandbox.ts';
import { words } from '../../src/judge/words.ts';

/* Answers that try to get out of their process, to wear it out, or to have its verdict read as another. */

const root = fileURLToPath(new URL('../../src/content/exercises', import.meta.url));
const first = await readExercise(root, 'first-loss');
// A machine that is busy with other things may need long for what is quick; only what never ends needs a short limit.
const sandbox = nodeSandbox({ callLimit: 30_000 });
const hasty = nodeSandbox({ callLimit: 1_000 });
const judged = (source: string, by = sandbox) => judge(first, source, by, 5);
afterAll(() => {
  sandbox.end();
  hasty.end();
});

const right = '(input - target) ** 2';
const answering = (body: string, before = '') =>
  `${before}\nexport function squaredError(input: number, target: number): any {\n${body}\n}`;

describe('what is too much to be compared is named', () => {
  test.each([
    [
      'a list nested 3,000 deep',
      'let list: any = []; for (let i = 0; i < 3000; i++) list = [list]; return list;',
      'It returned something that is nested more than 64 deep.',
    ],
    [
      'a list within itself',
      'const list: any[] = []; list.push(list); return list;',
      'nested more than 64 deep',
    ],
    [
      'a tensor that says it is another each time',
      'const tensor: any = { shape: [] }; tensor.arraySync = () => tensor; return tensor;',
      'nested more than 64 deep',
    ],
    [
      'a text of 3·10⁸ characters',
      "return 'x'.repeat(3e8);",
      'It returned a text of 300,000,000 characters.',
    ],
    ['thirty million zeros', 'return new Float64Array(3e7);', 'It returned more than 1,000,000 values.'],
    [
      'a list that says it is endless',
      "return new Proxy([], { get: (list, key) => (key === 'length' ? 2 ** 53 : Reflect.get(list, key)) });",
      'It returned more than 1,000,000 values.',
    ],
    ['big integers', 'return new BigInt64Array(2);', 'It returned a bigint.'],
  ])('%s', async (_, body, says) => {
    const verdict = await judged(answering(body));
    expect(verdict).toMatchObject({ kind: 'wrong', id: 'shape' });
    expect('problem' in verdict && verdict.problem).toContain(says);
  });

  test('an error with a message of millions of characters', async () => {
    const verdict = await judged(answering("throw new Error('x'.repeat(3e6));"));
    expect(verdict).toMatchObject({ kind: 'crashed', id: 'crashed' });
    expect(words(verdict).sentences.join(' ').length).toBeLessThan(1_000);
    expect(words(verdict).sentences[0]).toContain('more characters');
  });
});

describe('a right answer passes, though it', () => {
  test.each([
    ['freezes the console', 'Object.freeze(console);', 'console.log(input);'],
    ['takes the console away', '(globalThis as any).console = null;', ''],
    [
      'leaves a promise behind that fails',
      "Promise.reject(new Error('late'));",
      "Promise.reject(new Error('late'));",
    ],
    [
      'leaves a timer behind that throws',
      'setTimeout(() => { throw 1; }); await new Promise((then) => setTimeout(then, 20));',
      '',
    ],
    ['prints without end', '', "for (let i = 0; i < 1_000; i++) console.log('x'.repeat(100_000));"],
  ])('%s', async (_, before, body) => {
    expect(await judged(answering(`${body} return ${right};`, before))).toMatchObject({ kind: 'passed' });
  });
});

describe('code that would wear its process out is ended, and the reason is named: it', () => {
  test('stays in a built-in', async () => {
    const endless = 'new Set([][Symbol.iterator].call({ length: 2 ** 53 - 1 } as any)); return 0;';
    expect(await judged(answering(endless), hasty)).toMatchObject({ kind: 'crashed', id: 'time' });
    expect(await judged(answering(`return ${right};`))).toMatchObject({ kind: 'passed' });
  });

  test('fills buffers', async () => {
    const filling = 'const all: any[] = []; for (;;) all.push(new Float64Array(1e7).fill(input));';
    expect(await judged(answering(filling))).toMatchObject({ kind: 'crashed', id: 'memory' });
    expect(await judged(answering(`return ${right};`))).toMatchObject({ kind: 'passed' });
  });

  test('waits for what never comes', async () => {
    expect(await judged(answering('return 0;', 'await new Promise(() => {});'))).toMatchObject({
      kind: 'crashed',
      id: 'waits',
      problem: 'The code waits for something that never comes, so it was stopped. Nothing is lost.',
    });
  });
});

describe('no way leads out of the process:', () => {
  /** Each gives the answer “0” where its way is closed, and something else or an error of its own where it is not. */
  test.each([
    [
      'globals of Node',
      "return Reflect.ownKeys(globalThis).map(String).filter((name) => /^(require|module|fetch|Response|WebSocket|navigator|MessageChannel|Worker|Symbol.*(undici|node).*)$/.test(name) && (globalThis as any)[name] !== undefined).length || Reflect.ownKeys(globalThis).filter((key) => typeof key === 'symbol' && /undici/.test(String(key)) && (globalThis as any)[key] !== undefined).length;",
    ],
    // Python's interpreter asks `isBuffer`; anything else of a Buffer would show old messages.
    [
      'a Buffer that can do more than say what is one',
      'return Reflect.ownKeys((globalThis as any).Buffer).filter((key) => key !== "isBuffer").length + Number(!Object.isFrozen((globalThis as any).Buffer));',
    ],
    [
      'built-in modules',
      "return ['getBuiltinModule', 'binding', 'send', 'channel'].filter((name) => name in process).length;",
    ],
    [
      'streams of the console',
      'return Reflect.ownKeys(console).filter((key) => typeof (console as any)[key] !== "function").length;',
    ],
    ['the tools of tfjs', 'return Object.keys((tf.env() as any).platform.util).length - 3;'],
    [
      'code made of text',
      'let made = 0; for (const f of [() => {}, async () => {}, function* () {}, async function* () {}]) try { (f as any).constructor("return 1"); made++; } catch {} try { (globalThis as any).eval("1"); made++; } catch {} return made;',
    ],
  ])('%s', async (_, body) => {
    const verdict = await judged(answering(body, "import * as tf from '@tensorflow/tfjs';"));
    expect(verdict).toMatchObject({ kind: 'wrong', counterexample: { yours: 0 } });
  });

  test('sockets', async () => {
    let reached = 0;
    const server = createServer(() => reached++);
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const { port } = server.address() as { port: number };
    const ways = [
      `await fetch('http://127.0.0.1:${port}/')`,
      `await tf.util.fetch('http://127.0.0.1:${port}/')`,
      `await tf.loadGraphModel('http://127.0.0.1:${port}/model.json')`,
      `await (tf.data.csv('http://127.0.0.1:${port}/data.csv') as any).columnNames()`,
      `(globalThis as any)[Symbol.for('undici.globalDispatcher.1')].dispatch({ origin: 'http://127.0.0.1:${port}', path: '/', method: 'GET' }, { onConnect() {}, onError() {}, onHeaders() {}, onData() {}, onComplete() {} })`,
      `new (console as any)._stdout.constructor().connect(${port})`,
    ];
    const before = ways.map((way) => `try { ${way}; } catch {}`).join('\n');
    const source = answering(
      `return ${right};`,
      `import * as tf from '@tensorflow/tfjs';\n${before}\nawait new Promise((then) => setTimeout(then, 100));`,
    );
    expect(await judged(source)).toMatchObject({ kind: 'passed' });
    server.close();
    expect(reached).toBe(0);
  });
});

test('no prototype that an answer can change sees the line to the judge', async () => {
  // What a worker's messages pass through in Node; every function of every prototype that can be had is replaced.
  const spying = `const seen: string[] = [];
    const open = [EventTarget, Event, AbortSignal, TextDecoder, TextEncoder, Blob, URL].map((made) => made.prototype as any);
    for (const prototype of [...open, Object.getPrototypeOf(Uint8Array.prototype), Uint8Array.prototype, DataView.prototype])
      for (const key of Reflect.ownKeys(prototype)) try {
        const { value, get } = Object.getOwnPropertyDescriptor(prototype, key) ?? {};
        if (typeof value === 'function' && key !== 'constructor')
          prototype[key] = function (...given: any[]) { seen.push(String(key)); return value.apply(this, given); };
        else if (get) Object.defineProperty(prototype, key, { get() { seen.push(String(key)); return get.call(this); } });
      } catch {}`;
  const verdict = await judged(answering('return seen.length;', spying));
  expect(verdict).toMatchObject({ kind: 'wrong', counterexample: { yours: 0 } });
});
