import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lessonNotebook } from '../../src/notebook/export/lessonNotebook.ts';
import { lessonParts } from '../../src/notebook/export/lessonParts.ts';
import { lessonScript } from '../../src/notebook/export/lessonScript.ts';
import { transpile } from '../../src/notebook/transpile.ts';

const mdx = `---
title: T
---

Some prose, with $x$ (<Cite id="huber1964" />).

<Formula loss="huber" />

<Note>
Inside a note.
</Note>

\`\`\`ts cell id=one
const a: number = 1;
\`\`\`

<InPyTorch snippet="huber" />

\`\`\`python
print(1)
\`\`\`
`;

const options = {
  title: 'T',
  address: 'http://localhost/lessons/t/',
  formulaOf: () => 'r^2',
  pytorch: () => 'import torch\n',
};

test('a lesson is taken apart into prose, cells, code and components', () => {
  expect(lessonParts(mdx)).toEqual([
    { kind: 'prose', text: 'Some prose, with $x$.' },
    { kind: 'component', name: 'Formula', attributes: { loss: 'huber' } },
    { kind: 'component', name: 'Note', attributes: {} },
    { kind: 'prose', text: 'Inside a note.' },
    { kind: 'cell', id: 'one', code: 'const a: number = 1;' },
    { kind: 'component', name: 'InPyTorch', attributes: { snippet: 'huber' } },
    { kind: 'code', language: 'python', code: 'print(1)' },
  ]);
});

test('the notebook holds prose, formulas, our code to read and PyTorch code to run', () => {
  const { cells } = lessonNotebook(lessonParts(mdx), options);
  expect(cells.map(({ cell_type, source }) => [cell_type, source])).toEqual([
    [
      'markdown',
      '# T\n\nFrom <http://localhost/lessons/t/>, where the figures move and the TypeScript runs.',
    ],
    ['markdown', 'Some prose, with $x$.'],
    ['markdown', '$$\nr^2\n$$'],
    ['markdown', 'Inside a note.'],
    ['markdown', '```ts\nconst a: number = 1;\n```'],
    ['code', 'import torch'],
    ['code', 'print(1)'],
  ]);
});

const lessons = new URL('../../src/content/lessons/', import.meta.url);

test.each(readdirSync(lessons))('%s exports a valid notebook and a script that parses', (file) => {
  const parts = lessonParts(readFileSync(new URL(file, lessons), 'utf8'));
  const { cells, ...notebook } = lessonNotebook(parts, options);
  // What nbformat 4.5's schema asks of a notebook and of each of its cells.
  expect(notebook).toMatchObject({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { kernelspec: { name: 'python3' } },
  });
  expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length);
  for (const { id, source, metadata } of cells) {
    expect(id).toMatch(/^[a-zA-Z0-9-_]{1,64}$/);
    expect(typeof source).toBe('string');
    expect(metadata).toEqual({});
  }
  for (const part of parts) if (part.kind === 'cell') transpile(part.code);
  expect(lessonScript('T', 'http://localhost/', parts)).toContain('// T\n// http://localhost/');
});
