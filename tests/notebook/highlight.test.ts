import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { highlight, highlightHtml } from '../../src/notebook/highlight.ts';

const code = "import { a } from 'b';\n// note\nconst n: number = f(1, true);\nclass C {}";

test('code in pieces is the code', () => {
  expect(
    highlight(code, 'ts')
      .map(({ text }) => text)
      .join(''),
  ).toBe(code);
});

test('a piece has no class that the style sheet does not know', () => {
  const css = readFileSync('src/styles/base.css', 'utf8');
  const classes = new Set(highlight(code, 'ts').flatMap((piece) => piece.classes.split(' ').filter(Boolean)));
  expect(classes.size).toBeGreaterThan(4);
  for (const name of classes) expect(css).toContain(`.${name}`);
});

test('punctuation and names are no spans', () => {
  expect(highlightHtml('f(x < 1)', 'ts')).toBe('f(x &lt; <span class="tok-number">1</span>)');
});
