import { expect, test } from 'vitest';
import { ReaderError } from '../../src/notebook/readerError.ts';
import { transpile } from '../../src/notebook/transpile.ts';

const free = (source: string) => transpile(source).references.map(({ name }) => name);

test('types, generics, enums and satisfies go, and every line stays where it was', () => {
  const source = [
    'enum Kind { Mean, Sum }',
    'interface Options {',
    '  delta?: number;',
    '}',
    'const options = { delta: 1 } satisfies Options;',
    'const first = <T,>(list: readonly T[]): T | undefined => list[0];',
  ].join('\n');
  const lines = transpile(source).body.split('\n');
  expect(lines).toHaveLength(6);
  expect(lines[4]).toContain('const options = { delta: 1 }');
});

test('what the top level declares and what it uses from elsewhere are told apart', () => {
  const { declared } = transpile('const { a, b: [c = d] } = e;\nfunction f(x) { return x + g; }\nclass K {}');
  expect([...declared].sort()).toEqual(['K', 'a', 'c', 'f']);
  expect(free('const { a, b: [c = d] } = e;\nfunction f(x) { return x + g; }')).toEqual(['d', 'e', 'g']);
});

test('inner scopes keep their names to themselves', () => {
  expect(free('{ const inner = 1; } inner')).toEqual(['inner']);
  expect(free('for (const i of list) i; i')).toEqual(['list', 'i']);
  expect(free('try { } catch ({ message }) { message }')).toEqual([]);
  expect(free('const f = function g(n) { return n && g(arguments[0]); }')).toEqual([]);
  expect(free('if (true) { var hoisted = 1 } hoisted')).toEqual([]);
});

test('an assignment to a name from elsewhere is a use of it', () => {
  expect(free('total = 3; [total.x] = [1]')).toEqual(['total', 'total']);
});

test('a name that typeof only asks about need not exist', () => {
  const { references } = transpile('typeof document; window');
  expect(references.map(({ name, optional }) => [name, optional])).toEqual([
    ['document', true],
    ['window', false],
  ]);
});

test('imports are listed and blanked out, exports become plain declarations', () => {
  const program = transpile(
    "import { huberLoss as h } from 'lossbook/losses';\nexport const a = h(1, 2);\nexport default a + 1;",
  );
  expect(program.imports).toEqual([
    { library: 'lossbook/losses', name: 'huberLoss', local: 'h', position: { line: 1, column: 10 } },
  ]);
  expect(program.exported).toEqual([
    { name: 'a', local: 'a' },
    { name: 'default', local: '$value' },
  ]);
  expect(program.body.split('\n').slice(1)).toEqual(['       const a = h(1, 2);', 'const $value = a + 1;']);
});

test('positions lead back over stripped types', () => {
  const { references } = transpile('const a: Record<string, number> = missing;');
  expect(references).toEqual([{ name: 'missing', position: { line: 1, column: 35 }, optional: false }]);
});

test('a mistake in the syntax is reported at its line and column', () => {
  const mistake = () => transpile('const a = 1;\nconst b: number = a +;\n');
  expect(mistake).toThrow(ReaderError);
  expect(mistake).toThrow(expect.objectContaining({ position: { line: 2, column: 22 } }));
});
