import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv-draft-04';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Printed } from '../../scripts/snippets.ts';
import { catalogue } from '../../src/losses/index.ts';
import { lessonNotebook } from '../../src/notebook/export/lessonNotebook.ts';
import { lessonParts } from '../../src/notebook/export/lessonParts.ts';
import { lessonScript } from '../../src/notebook/export/lessonScript.ts';
import { pythonStarter } from '../../src/notebook/export/pythonStarter.ts';
import { transpile } from '../../src/notebook/transpile.ts';
import { expectSamePrinted } from '../content/samePrinted.ts';
import oracle from '../oracle/classification.json' with { type: 'json' };

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

<Choice id="t-check" question="Is $x > 0$ enough?">
  <Option reason="No.">Yes</Option>
  <Option right reason="It needs more.">No, $x \\ge 1$</Option>
</Choice>

<Numeric id="t-number" question="How much?" answer={8} tolerance={0.01} reason="Twice four.">
  <Slip value={4} reason="Once four." />
</Numeric>

<Order id="t-order" question="Which first?" reason="By size.">
  <Item>small</Item>
  <Item>large</Item>
</Order>

<Exercise slug="huber-by-hand" />

<Venus delta={0.3}>
  Fifteen readings.
</Venus>
`;

const options = {
  title: 'T',
  address: 'http://localhost/lessons/t/',
  formulaOf: () => 'r^2',
  pytorch: () => 'import torch\n',
  exercise: () => ({
    title: 'Huber by hand',
    prompt: '\nWrite it.\n',
    starter:
      '/** The mean. */\nexport function huberLoss(input: number[], delta: number): number {\n  return 0;\n}\n',
  }),
};

test('a lesson is taken apart into prose, cells, code and components with what stands inside them', () => {
  const [prose, formula, note, cell, program, code, choice] = lessonParts(mdx);
  expect(prose).toEqual({ kind: 'prose', text: 'Some prose, with $x$.' });
  expect(formula).toEqual({ kind: 'component', name: 'Formula', attributes: { loss: 'huber' }, inside: [] });
  expect(note).toEqual({
    kind: 'component',
    name: 'Note',
    attributes: {},
    inside: [{ kind: 'prose', text: 'Inside a note.' }],
  });
  expect(cell).toEqual({ kind: 'cell', id: 'one', code: 'const a: number = 1;' });
  expect(program).toMatchObject({ name: 'InPyTorch', attributes: { snippet: 'huber' } });
  expect(code).toEqual({ kind: 'code', language: 'python', code: 'print(1)' });
  expect(choice).toMatchObject({
    attributes: { question: 'Is $x > 0$ enough?' },
    inside: [{ attributes: { reason: 'No.' } }, { attributes: { right: '', reason: 'It needs more.' } }],
  });
});

test('the notebook holds prose, formulas, our code to read, PyTorch to run, questions with folded answers, exercises', () => {
  const { cells } = lessonNotebook(lessonParts(mdx), options);
  expect(cells.map(({ cell_type, source }) => [cell_type, source])).toEqual([
    [
      'markdown',
      '# T\n\nFrom <http://localhost/lessons/t/>, where the figures move and the TypeScript runs. The code cells need PyTorch: `pip install torch`.',
    ],
    ['markdown', 'Some prose, with $x$.'],
    ['markdown', '$$\nr^2\n$$'],
    ['markdown', '> Inside a note.'],
    ['markdown', '```ts\nconst a: number = 1;\n```'],
    ['code', 'import torch'],
    ['code', 'print(1)'],
    [
      'markdown',
      '**Quick check.** Is $x > 0$ enough?\n\n- (a) Yes\n- (b) No, $x \\ge 1$\n\n<details>\n<summary>Answer</summary>\n\n(b) No, $x \\ge 1$\n\nIt needs more.\n\n</details>',
    ],
    [
      'markdown',
      '**Quick check.** How much?\n\n<details>\n<summary>Answer</summary>\n\n8\n\nTwice four.\n\n</details>',
    ],
    [
      'markdown',
      '**Quick check.** Which first?\n\n- (a) large\n- (b) small\n\n<details>\n<summary>Answer</summary>\n\nsmall → large\n\nBy size.\n\n</details>',
    ],
    [
      'markdown',
      "### Exercise: Huber by hand\n\nWrite it.\n\n[The lesson's page](http://localhost/lessons/t/#huber-by-hand) checks your answer in TypeScript; here is a place for it in Python.",
    ],
    [
      'code',
      'def huber_loss(input: list, delta: float):\n    """The mean."""\n    raise NotImplementedError("write it here")',
    ],
    ['markdown', "*A figure, on [the lesson's page](http://localhost/lessons/t/):* Fifteen readings."],
  ]);
});

test('a starter’s argument that Python keeps for itself gets an underscore', () => {
  expect(pythonStarter('export function penalty(slopes: number[], lambda: number): number {}')).toMatch(
    /^def penalty\(slopes: list, lambda_: float\):/,
  );
});

const lessons = new URL('../../src/content/lessons/', import.meta.url);
const exercises = new URL('../../src/content/exercises/', import.meta.url);
const snippets = new URL('../../src/content/pytorch/', import.meta.url);
const text = (file: URL) => readFileSync(file, 'utf8');

const ofLesson = {
  ...options,
  formulaOf: (loss: string) => catalogue.find(({ id }) => id === loss)?.formula ?? '',
  pytorch: (snippet: string) => text(new URL(`${snippet}.py`, snippets)),
  exercise: (slug: string) => ({
    title: slug,
    prompt: text(new URL(`${slug}/prompt.mdx`, exercises)).replace(/^---\n[\s\S]*?\n---\n/, ''),
    starter: text(new URL(`${slug}/starter.ts`, exercises)),
  }),
};
const partsOf = (file: string) => lessonParts(text(new URL(file, lessons)));

// Jupyter's own description of the format: see nbformat/LICENSE.
const schema = JSON.parse(text(new URL('nbformat/nbformat.v4.5.schema.json', import.meta.url)));
const validate = new Ajv({ strict: false }).compile(schema);

test('the schema of nbformat refuses what is no notebook', () => {
  expect(validate(lessonNotebook(lessonParts(mdx), options))).toBe(true);
  expect(validate({ ...lessonNotebook(lessonParts(mdx), options), nbformat: 3 })).toBe(false);
});

test.each(readdirSync(lessons))('%s exports a notebook that fits Jupyter’s schema', (file) => {
  const notebook = lessonNotebook(partsOf(file), ofLesson);
  validate(notebook);
  expect(validate.errors).toBeNull();
  expect(new Set(notebook.cells.map(({ id }) => id)).size).toBe(notebook.cells.length);
});

test.each(readdirSync(lessons))('%s exports each of its questions and exercises whole', (file) => {
  const all = lessonNotebook(partsOf(file), ofLesson).cells.map(({ source }) => source);
  const mdx = text(new URL(file, lessons));
  for (const [, asked = ''] of mdx.matchAll(
    /<(?:Choice|Numeric|Order|WhichPlot|Sketch) [^\n]*?question="([^"]+)"/g,
  )) {
    const cell = all.find((source) => source.startsWith(`**Quick check.** ${asked}`));
    expect(cell, asked).toMatch(/<summary>Answer<\/summary>\n\n\S/);
  }
  for (const [, slug = ''] of mdx.matchAll(/<Exercise slug="([^"]+)"/g)) {
    const at = all.findIndex((source) => source.startsWith(`### Exercise: ${slug}`));
    expect(all[at + 1], slug).toMatch(/^(def \w+\(|```ts)/);
  }
});

test.each(readdirSync(lessons))('%s exports a script that holds every cell and parses', (file) => {
  const parts = partsOf(file);
  const script = lessonScript('T', 'http://localhost/', parts);
  for (const part of parts) {
    if (part.kind !== 'cell') continue;
    transpile(part.code);
    expect(script).toContain(`// Cell: ${part.id}\n${part.code}`);
  }
});

/** What Python made of a notebook: what its code cells printed, a library that it lacks, or the first error. */
interface Executed {
  printed?: string[];
  missing?: string;
  error?: string;
}

/** PyTorch's release, `2.13` of `2.13.0+cpu`. */
const release = (version: string) => version.split('.', 2).join('.');

describe('Python runs every cell in order, and PyTorch prints what the lesson shows', () => {
  const files = readdirSync(lessons);
  let executed: Executed[] = [];
  let whyNot = '';

  beforeAll(() => {
    const { error, status, stdout, stderr } = spawnSync(
      process.env.PYTHON ?? 'python3',
      [fileURLToPath(new URL('executeNotebooks.py', import.meta.url))],
      {
        input: JSON.stringify(files.map((file) => lessonNotebook(partsOf(file), ofLesson))),
        encoding: 'utf8',
      },
    );
    if (error) whyNot = `there is no Python here: ${error.message}`;
    else {
      expect(status, stderr).toBe(0);
      const { torch, notebooks }: { torch: string | null; notebooks: Executed[] } = JSON.parse(stdout);
      executed = notebooks;
      if (torch === null) whyNot = 'this Python has no PyTorch (pip install -r scripts/requirements.txt)';
      else if (release(torch) !== release(oracle.torch))
        whyNot = `lessons show what PyTorch ${oracle.torch} printed; this is ${torch}`;
    }
  }, 600_000);

  test.for(files)('%s', (file, { skip }) => {
    if (whyNot) skip(whyNot);
    const { printed, missing, error } = executed[files.indexOf(file)] as Executed;
    if (missing) skip(`this Python has no ${missing} (pip install -r scripts/requirements.txt)`);
    expect(error).toBeUndefined();
    const shown = partsOf(file).flatMap((part) =>
      part.kind === 'component' && part.name === 'InPyTorch'
        ? [JSON.parse(text(new URL(`${part.attributes.snippet}.json`, snippets))) as Printed]
        : [],
    );
    const outputs = printed?.filter(Boolean) ?? [];
    expect(outputs).toHaveLength(shown.length);
    // Elsewhere PyTorch adds in another order: the recording's last digits are its machine's.
    for (const [i, { output }] of shown.entries()) expectSamePrinted(outputs[i] as string, output, 1e-4);
  });
});
