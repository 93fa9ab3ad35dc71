import { expect, test } from 'vitest';
import { oddities } from '../../src/components/cells/oddities.ts';
import { hiddenCharacters, marked, piecesOf, visible } from '../../src/notebook/hiddenCharacters.ts';
import { errorHtml } from '../../src/notebook/output/shownHtml.ts';
import { toHtml } from '../../src/notebook/output/toHtml.ts';

test.each([
  ['a right-to-left override', '\u202e', '\\u{202E}'],
  ['an isolate', '\u2066', '\\u{2066}'],
  ['a zero-width space', '\u200b', '\\u{200B}'],
  ['a joiner outside an emoji', '\u200d', '\\u{200D}'],
  ['a Hangul filler, which is a letter', '\u3164', '\\u{3164}'],
  ['a tag', '\u{e0041}', '\\u{E0041}'],
  ['a variation selector', '\ufe01', '\\u{FE01}'],
  ['NUL', '\u0000', '\\u{0000}'],
  ['an escape of terminals', '\u001b', '\\u{001B}'],
  ['a byte-order mark', '\ufeff', '\\u{FEFF}'],
  ['half of a character', '\ud83d', '\\u{D83D}'],
])('%s is written out, marked in one column, and cut apart without loss', (_, character, written) => {
  const text = `a${character}b`;
  expect(visible(text)).toBe(`a${written}b`);
  expect(marked(text)).toBe('a\ufffdb');
  expect(piecesOf(text).map((piece) => piece.hidden)).toEqual([false, true, false]);
  expect(
    piecesOf(text)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
  expect(text.match(hiddenCharacters())).toEqual([character]);
});

test.each([
  'plain\ttext\r\n',
  'δ ≠ é',
  'العربية',
  'नमस्ते',
  '👍🏽',
  '👩‍👩‍👧',
  '❤️‍🔥',
  'e\u0301',
  '한글',
  '日本\u3000語',
])('%s stays as it is', (text) => {
  expect(visible(text)).toBe(text);
  expect(piecesOf(text)).toEqual([{ text, hidden: false }]);
});

test('errors and quoted texts show what they hold', () => {
  const error = { message: 'no \u202eeno', position: null, frame: '> 1 | \u2066x' };
  expect(errorHtml(error)).toContain('no \\u{202E}eno');
  expect(errorHtml(error)).toContain('&gt; 1 | \ufffdx');
  expect(toHtml('a\u200bb')).toContain('a\\u{200B}b');
  expect(toHtml(new Error('\u202e'))).toContain('\\u{202E}');
});

test.each([
  ['const a = 1;\n\n\nconst b = 2;', []],
  ["'\u202e'", ['a character that cannot be seen']],
  ['\u200b\u200b', ['2 characters that cannot be seen']],
  [`a${'\n'.repeat(3_000)}b`, ['after many empty lines it goes on in line 3,001']],
  [`a${'\n \t'.repeat(30)}\nb`, ['after many empty lines it goes on in line 32']],
  [`a${'\n'.repeat(3_000)}`, []],
  [`a;${' '.repeat(4_000)}b`, ['line 1 is 4,003 characters long']],
])('what is easily overlooked in %j is said', (code, said) => {
  expect(oddities(code)).toEqual(said.map((words) => expect.stringContaining(words)));
});
