import { bracketMistake } from './brackets.ts';
import { strangeCharacter } from './invisible.ts';
import { pythonSyntax } from './pythonSyntax.ts';
import type { Position } from './readerError.ts';

/** A mistake in the syntax in words, and where it is. */
export interface SyntaxMistake {
  message: string;
  position: Position;
}

/** Says what a parser's message means for the reader: what to write, and where a bracket was opened. */
export function explainSyntax(source: string, parser: string, position: Position): SyntaxMistake {
  const text = source.split('\n')[position.line - 1] ?? '';
  const seen =
    /^Unexpected character '(.)'/su.exec(parser)?.[1] ?? [...text.slice(position.column - 1)][0] ?? '';
  const strange = strangeCharacter(seen);
  if (strange) {
    const column = text.indexOf(seen, position.column - 1) + 1;
    return { message: strange, position: { line: position.line, column: column || position.column } };
  }
  const words = bareConst(text) ?? pythonSyntax(text);
  if (words) return { message: `${words} (The parser: ${parser}.)`, position };
  const bracket = /^Unterminated/.test(parser) ? null : bracketMistake(source);
  if (bracket) return { ...bracket, message: `${bracket.message} (The parser: ${parser}.)` };
  return { message: `This cannot be read as TypeScript: ${plainly(parser)}.`, position };
}

/** A namespace that has been read, but would have no value. */
export function namespaceMistake(source: string): SyntaxMistake | null {
  const line = source.split('\n').findIndex((text) => namespaceWords(text) !== null);
  if (line < 0) return null;
  const text = source.split('\n')[line] ?? '';
  const column = text.search(/\S/) + 1;
  return { message: namespaceWords(text) ?? '', position: { line: line + 1, column } };
}

function bareConst(line: string): string | null {
  const [, name] = /^\s*const\s+(\w+)(?:\s*:[^=]*)?;?\s*$/.exec(line) ?? [];
  return name ? `A const has its value from the start: const ${name} = …. With let it may come later.` : null;
}

function namespaceWords(line: string): string | null {
  const [, word, name] = /^\s*(?:export\s+)?(namespace|module)\s+([\w.]+)\s*\{/.exec(line) ?? [];
  if (!word) return null;
  return `A cell has no ${word}. Write const ${name} = { … } with the functions in it, or plain functions.`;
}

const meanings: readonly [parser: RegExp, words: string][] = [
  [/, expected ","$/, 'a comma or a closing bracket is missing before this'],
  [
    /, expected ";"$/,
    'the statement before this has not ended; an operator, a comma or a bracket may be missing',
  ],
  [/, expected "?(.+?)"?$/, '$1 is missing before this'],
  [/^Unterminated string/, 'the text that begins here has no closing quote on its line'],
  [/^Unterminated template/, 'the text that begins with a backtick before this has no closing backtick'],
  [/^Unterminated regular/, 'the pattern that begins with / here has no closing /'],
  [/^Unterminated comment/, 'the comment that begins with /* here has no closing */'],
  [/outside of function/, 'return stands in functions only; a cell shows the value of its last line'],
  [
    /has already been declared/,
    'this name is declared twice; rename one, or leave out the second const or let',
  ],
  [/^Unexpected character '@'/, 'decorators are not read here; call the function that wraps instead'],
  [/^Unexpected character '(.+)'/, '$1 has no place in code'],
  [/^Unexpected token$/, 'this does not belong here; something before it is missing or too much'],
];

/** A parser's words and what they mean, both: the first can be searched for. */
function plainly(parser: string): string {
  const found = meanings.find(([pattern]) => pattern.test(parser));
  if (!found) return parser;
  const [, sign = ''] = found[0].exec(parser) ?? [];
  return `${found[1].replace('$1', sign)} (${parser})`;
}
