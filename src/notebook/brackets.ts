import type { Position } from './readerError.ts';

/** Where brackets do not match, in words, and the bracket that is to blame. */
export interface BracketMistake {
  message: string;
  position: Position;
}

const closerOf: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Text in which brackets do not count: comments, strings, regular expressions, and templates with their `${…}`. */
const skipped =
  /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:\\.|[^'\\\n])*'?|"(?:\\.|[^"\\\n])*"?|`(?:\\[\s\S]|[^`\\])*`?|(?<=[=(,:[!&|?{};\n]\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\//g;

interface Open extends Position {
  bracket: string;
  indent: number;
}

/** The first bracket of a text that has no partner; `null` where all have one. */
export function bracketMistake(source: string): BracketMistake | null {
  const code = source.replace(skipped, (text) => text.replace(/[^\n]/g, ' '));
  const open: Open[] = [];
  /**
   * The bracket was opened further to the right than a brace that closes at its depth: its own closing bracket is
   * missing.
   */
  let suspect: Open | null = null;
  for (const [line, text] of code.split('\n').entries()) {
    const indent = text.search(/\S/);
    for (const [column, sign] of [...text].entries()) {
      const place = { line: line + 1, column: column + 1 };
      if (sign in closerOf) open.push({ ...place, bracket: sign, indent });
      else if (')]}'.includes(sign)) {
        const last = open.pop();
        if (!last)
          return { message: `Nothing is open that this ${sign} could close. Delete it.`, position: place };
        if (closerOf[last.bracket] !== sign) return mismatch(last, sign, place);
        if (sign === '}' && column === indent && indent < last.indent) suspect ??= last;
      }
    }
  }
  const left = open.length > 0 ? (suspect ?? open.at(-1)) : null;
  return left ? neverClosed(left) : null;
}

function neverClosed({ bracket, line, column }: Open): BracketMistake {
  const closer = closerOf[bracket];
  return {
    message: `The ${bracket} opened here is never closed. Write ${closer} where what it holds ends.`,
    position: { line, column },
  };
}

function mismatch({ bracket, ...opened }: Open, sign: string, position: Position): BracketMistake {
  const where = opened.line === position.line ? `in column ${opened.column}` : `in line ${opened.line}`;
  return {
    message: `The ${bracket} opened ${where} is not closed before this ${sign}. Write ${closerOf[bracket]} before it.`,
    position,
  };
}
