import { expect, test } from 'vitest';
import { Kernel } from '../../src/notebook/kernel.ts';
import { nodeHome } from '../../src/notebook/nodeHome.ts';
import type { CellSource, ControlValue, FromKernel } from '../../src/notebook/protocol.ts';

/** A kernel with its messages, and the order in which cells started since last asked. */
function openDocument(cells: Record<string, string>) {
  const messages: FromKernel[] = [];
  const kernel = new Kernel(nodeHome, (message) => messages.push(message));
  const sources = new Map(Object.entries(cells));
  const settings: Record<string, Record<string, ControlValue>> = {};
  const listed = (): CellSource[] =>
    [...sources].map(([id, source]) => ({ id, source, settings: settings[id] }));
  let run = 0;
  const drain = () => messages.splice(0);
  return {
    async run(...targets: string[]) {
      await kernel.receive({ type: 'run', run: ++run, targets, cells: listed() });
      return drain();
    },
    turn(cell: string, key: string, value: ControlValue) {
      settings[cell] = { ...settings[cell], [key]: value };
      return this.run(cell);
    },
    edit: (id: string, source: string) => sources.set(id, source),
  };
}

const started = (messages: FromKernel[]) =>
  messages.filter(({ type }) => type === 'started').map((message) => 'cell' in message && message.cell);

const text = (html: string) => html.replace(/<[^>]*>/g, '').replaceAll('&quot;', '"');

/** What a cell showed, its HTML as plain text. */
const shown = (messages: FromKernel[], cell: string) =>
  messages
    .filter((message) => message.type === 'shown' && message.cell === cell)
    .map((message) => message.type === 'shown' && 'html' in message.shown && text(message.shown.html));

const failure = (messages: FromKernel[], cell: string) =>
  messages.find((message) => message.type === 'failed' && message.cell === cell);

test('running a cell runs what it needs first, and shows its last expression', async () => {
  const document = openDocument({
    sum: 'a + b',
    a: 'const a = 1;',
    b: 'const b = await Promise.resolve(a + 1);',
  });
  const messages = await document.run('sum');
  expect(started(messages)).toEqual(['a', 'b', 'sum']);
  expect(shown(messages, 'sum')).toEqual(['3']);
});

test('a change runs the cells that depend on it, and no others', async () => {
  const document = openDocument({
    a: 'const a = 1;',
    b: 'const b = a * 10;',
    c: 'b',
    other: 'const z = 7; z',
  });
  await document.run('a', 'other');
  document.edit('a', 'const a = 2;');
  const messages = await document.run('a');
  expect(started(messages)).toEqual(['a', 'b', 'c']);
  expect(shown(messages, 'c')).toEqual(['20']);
});

test('what a cell needs is not computed again when the cell runs again', async () => {
  const document = openDocument({ a: 'const a = 1;', b: 'a + 1' });
  await document.run('b');
  expect(started(await document.run('b'))).toEqual(['b']);
});

test('a moved slider runs its own cell and those that use its value', async () => {
  const document = openDocument({
    delta: "const delta = slider({ label: 'δ', min: 0, max: 5, value: 1 });",
    uses: 'delta * 2',
    other: '1',
  });
  expect(await document.run('delta', 'other')).toContainEqual(
    expect.objectContaining({
      type: 'control',
      control: expect.objectContaining({ key: 'slider δ', value: 1 }),
    }),
  );
  const messages = await document.turn('delta', 'slider δ', 3);
  expect(started(messages)).toEqual(['delta', 'uses']);
  expect(shown(messages, 'uses')).toEqual(['6']);
});

test('a select gives the chosen thing itself, a toggle a boolean', async () => {
  const document = openDocument({
    one: "const kind = select({ label: 'Reduction', options: ['mean', 'sum'] }); const on = toggle({ label: 'Weighted' }); display(kind, on)",
  });
  expect(shown(await document.run('one'), 'one')).toEqual(['"mean"', 'false']);
  expect(shown(await document.turn('one', 'select Reduction', 1), 'one')).toEqual(['"sum"', 'false']);
});

test('an import in one cell serves all cells, and is no dependency', async () => {
  const document = openDocument({
    imports: "import * as tf from '@tensorflow/tfjs';",
    uses: 'tf.tensor1d([1, 2]).sum()',
  });
  const messages = await document.run('uses');
  expect(started(messages)).toEqual(['uses']);
  expect(shown(messages, 'uses')).toEqual(['3 Tensor [] float32']);
});

test('a name defined in two cells is refused in both, with the other one named', async () => {
  const document = openDocument({ first: 'const a = 1;', second: 'const a = 2;' });
  const messages = await document.run('first', 'second');
  expect(failure(messages, 'first')).toMatchObject({
    error: { message: 'a is defined in two cells, here and in "second". Rename one of the two.' },
  });
  expect(failure(messages, 'second')).toBeDefined();
});

test('a circle is refused with the way around it', async () => {
  const document = openDocument({ first: 'const a = b;', second: 'const b = a;' });
  expect(failure(await document.run('first'), 'first')).toMatchObject({
    error: {
      message:
        'This cell waits for itself: it needs "second", which needs "first". Take one of these steps out.',
    },
  });
});

test('an unknown name is answered with the name that was meant, at its place', async () => {
  const document = openDocument({ first: 'const threshold = 1;', second: '1 + treshold' });
  expect(failure(await document.run('second'), 'second')).toMatchObject({
    error: {
      message: 'treshold is not defined in any cell. Did you mean threshold?',
      position: { line: 1, column: 5 },
      frame: '> 1 | 1 + treshold\n    |     ^',
    },
  });
});

test('a failing cell blocks those that need it, and they recover with it', async () => {
  const document = openDocument({ a: "const a = 1; throw new Error('no')", b: 'a + 1' });
  expect(await document.run('a')).toContainEqual({ type: 'blocked', run: 1, cell: 'b', by: 'a' });
  document.edit('a', 'const a = 1;');
  expect(shown(await document.run('a'), 'b')).toEqual(['2']);
});

test('the tensors of a cell are released when it runs again', async () => {
  const document = openDocument({
    imports: "import * as tf from '@tensorflow/tfjs';",
    makes:
      'const x = tf.ones([3]).mul(2); const w = tf.variable(x); await tf.nextFrame(); tf.tidy(() => x.add(1)).sum()',
    counts: 'makes; tf.memory().numTensors',
    makesAgain: 'const makes = x;',
  });
  const first = shown(await document.run('makes'), 'counts');
  for (let i = 0; i < 200; i++) await document.run('makes');
  expect(shown(await document.run('makes'), 'counts')).toEqual(first);
});

test('a loud cell is cut short, its last lines kept', async () => {
  const document = openDocument({ loud: "for (let i = 0; i < 100_000; i++) display('line ' + i);" });
  const messages = await document.run('loud');
  expect(messages.length).toBeLessThan(1_100);
  expect(messages).toContainEqual(expect.objectContaining({ shown: { kind: 'cut', count: 98_980 } }));
  expect(shown(messages, 'loud').at(-1)).toBe('"line 99999"');
});

test('progress is reported now and then, however often a cell reports it', async () => {
  const document = openDocument({
    long: "for (let i = 1; i <= 100_000; i++) progress(i / 100_000, 'counting');",
  });
  const reports = (await document.run('long')).filter(({ type }) => type === 'progress');
  expect(reports.length).toBeLessThan(1_000);
  expect(reports.at(-1)).toMatchObject({ fraction: expect.any(Number), label: 'counting' });
});

test('an input in an endless loop is refused', async () => {
  const document = openDocument({ many: "for (;;) toggle({ label: 'again' });" });
  expect(failure(await document.run('many'), 'many')).toMatchObject({
    error: { message: 'RangeError: A cell can draw at most 100 inputs.' },
  });
});

const tooMuch: Record<string, [code: string, words: RegExp]> = {
  'a label of megabytes': ["toggle({ label: 'x'.repeat(2e7) })", /characters/],
  'more choices than anybody reads': [
    "select({ label: 'x', options: Array.from({ length: 300_000 }, (_, i) => i) })",
    /at most 2,000 choices|can be drawn/,
  ],
};

test.each(Object.entries(tooMuch))('%s is refused', async (_, [code, words]) => {
  expect(failure(await openDocument({ input: code }).run('input'), 'input')).toMatchObject({
    error: { message: expect.stringMatching(words) },
  });
});

test('a choice of megabytes is offered by its beginning', async () => {
  const document = openDocument({ input: "select({ label: 'x', options: ['x'.repeat(2e7)] })" });
  const controls = (await document.run('input')).filter(({ type }) => type === 'control');
  expect(controls).toHaveLength(1);
  expect(JSON.stringify(controls).length).toBeLessThan(500);
});

test('progress given as a percentage is named once, and is no flood', async () => {
  const document = openDocument({ long: 'for (let i = 0; i <= 100_000; i++) progress(i / 1_000);' });
  const messages = await document.run('long');
  expect(messages.length).toBeLessThan(1_000);
  expect(shown(messages, 'long')).toEqual([
    'progress takes a share from 0 to 1, and was given 1.001. Divide by the number of steps.',
  ]);
});

test('what progress says is cut to what a status can hold', async () => {
  const messages = await openDocument({ long: "progress(0.5, 'x'.repeat(5e6));" }).run('long');
  const [report] = messages.filter(({ type }) => type === 'progress');
  expect(report?.type === 'progress' && report.label.length).toBeLessThan(300);
});

test('a number field gives its number, held within its limits', async () => {
  const document = openDocument({ n: "number({ label: 'n', min: 1, max: 9, value: 5 })" });
  expect(shown(await document.run('n'), 'n')).toEqual(['5']);
  expect(shown(await document.turn('n', 'number n', 7), 'n')).toEqual(['7']);
  expect(shown(await document.turn('n', 'number n', 70), 'n')).toEqual(['9']);
});

test('types, enums and top-level await run as one would expect', async () => {
  const document = openDocument({
    typed:
      "enum Reduction { Mean = 'mean', Sum = 'sum' }\ntype Named<T> = { name: T };\n" +
      'const pick = <T,>({ name }: Named<T>): T => name;\n' +
      'const wanted = { name: Reduction.Sum } satisfies Named<Reduction>;\nawait Promise.resolve(pick(wanted))',
  });
  expect(shown(await document.run('typed'), 'typed')).toEqual(['"sum"']);
});

const broken: Record<string, [source: string, line: number, column: number, words: RegExp]> = {
  'a mistake in the syntax': ['const a = 1;\nconst b = a +;', 2, 14, /cannot be read as TypeScript/],
  'a type without an end': [
    'const a = 1;\nconst b: Array<number = a;',
    2,
    23,
    /cannot be read as TypeScript/,
  ],
  'an error at run time': ['const a: number[] = [];\n(a as any)[0].x', 2, 15, /has no x/],
  'a promise that is refused': [
    "const f = async () => {\n  throw new Error('no');\n};\nawait f()",
    2,
    9,
    /no/,
  ],
};

test.each(Object.entries(broken))(
  '%s is reported at its line and column, with the lines around it',
  async (_, [source, line, column, words]) => {
    const failed = failure(await openDocument({ broken: source }).run('broken'), 'broken');
    expect(failed).toMatchObject({
      error: { message: expect.stringMatching(words), position: { line, column } },
    });
    expect(failed?.type === 'failed' && failed.error.frame).toContain(`> ${line} | `);
  },
);

test('import() brings what can be imported, at any moment', async () => {
  const document = openDocument({
    late: "const name = 'lossbook/losses';\nconst { mseLoss } = await import(name);\nmseLoss([1], [3])",
  });
  expect(shown(await document.run('late'), 'late')).toEqual(['4 Tensor [] float32']);
});

test.each(['https://example.org/x.js', 'data:text/javascript,1', 'node:fs', './kernel.ts'])(
  'import() of %s is refused at its place, with what can be imported',
  async (name) => {
    const document = openDocument({ late: `1;\nawait import('${name}')` });
    expect(failure(await document.run('late'), 'late')).toMatchObject({
      error: {
        message: expect.stringMatching(
          /^There is no ".*" to import here\. You can import: "lossbook\/losses", "@tensorflow\/tfjs", "@observablehq\/plot"\.$/,
        ),
        position: { line: 2, column: 7 },
      },
    });
  },
);

const unspeakable = {
  'an object that holds itself': 'const knot: any = {}; knot.knot = knot; throw knot;',
  'an object that refuses to be written': "throw { toJSON() { throw new Error('again'); } };",
  'an error whose message throws':
    "throw Object.defineProperty(new Error(), 'message', { get() { throw 1; } });",
  'a proxy that answers nothing':
    'throw new Proxy({}, { get() { throw 1; }, getPrototypeOf() { throw 1; } });',
  'a symbol': "throw Symbol('x');",
};

test.each(Object.entries(unspeakable))('a cell that throws %s fails like any other', async (_, code) => {
  const document = openDocument({ throws: code, next: "'on we go'" });
  expect(failure(await document.run('throws'), 'throws')).toMatchObject({
    error: { message: expect.stringMatching(/^Threw /) },
  });
  expect(shown(await document.run('next'), 'next')).toEqual(['"on we go"']);
});
