import { tsxLanguage, typescriptLanguage } from '@codemirror/lang-javascript';
import { pythonLanguage } from '@codemirror/lang-python';
import { classHighlighter, highlightCode } from '@lezer/highlight';
import { escapeHtml } from './output/escape.ts';

const languages = {
  ts: typescriptLanguage,
  typescript: typescriptLanguage,
  tsx: tsxLanguage,
  js: typescriptLanguage,
  python: pythonLanguage,
  py: pythonLanguage,
};

/** The classes that base.css styles: a span of any other would be markup that nobody sees. */
const styled = new Set(
  'keyword operatorKeyword string string2 number bool atom comment typeName className namespace'
    .split(' ')
    .map((name) => `tok-${name}`),
);

/** A stretch of code and the classes of its colour; no classes for plain text. */
export interface Piece {
  text: string;
  classes: string;
}

export const isHighlighted = (language: string): language is keyof typeof languages =>
  Object.hasOwn(languages, language);

/** Code in coloured pieces, with those of the editor's classes that base.css styles. */
export function highlight(code: string, language: keyof typeof languages): Piece[] {
  const pieces: Piece[] = [];
  highlightCode(
    code,
    languages[language].parser.parse(code),
    classHighlighter,
    (text, classes) => {
      const shown = classes.split(' ').filter((name) => styled.has(name));
      pieces.push({ text, classes: shown.join(' ') });
    },
    () => pieces.push({ text: '\n', classes: '' }),
  );
  return pieces;
}

/** Code as HTML for a `<code>` element. */
export function highlightHtml(code: string, language: keyof typeof languages): string {
  return highlight(code, language)
    .map(({ text, classes }) =>
      classes ? `<span class="${classes}">${escapeHtml(text)}</span>` : escapeHtml(text),
    )
    .join('');
}
