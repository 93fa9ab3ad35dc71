import type { Position } from './readerError.ts';

/** Of a line that is longer, what stands around the mistake is shown. */
const longestLine = 200;

/**
 * The line of a mistake with one line around it and a caret under its column.
 *
 * @example codeFrame('const a = 1;\nconst b = a +;', { line: 2, column: 14 })
 * //   1 | const a = 1;
 * // > 2 | const b = a +;
 * //     |              ^
 */
export function codeFrame(source: string, { line, column: wanted }: Position): string {
  const text = source.split('\n');
  const column = Math.min(wanted, (text[line - 1]?.length ?? 0) + 1);
  const from = Math.max(0, column - longestLine / 2);
  const lines = text.map((whole) => whole.slice(from, from + longestLine));
  const width = String(line + 1).length;
  const gutter = (number: number) => `${number === line ? '>' : ' '} ${String(number).padStart(width)} | `;
  const shown = lines.slice(Math.max(0, line - 2), line + 1).flatMap((text, i) => {
    const number = Math.max(1, line - 1) + i;
    const caret = `  ${' '.repeat(width)} | ${' '.repeat(column - 1 - from)}^`;
    return number === line ? [gutter(number) + text, caret] : [gutter(number) + text];
  });
  return shown.join('\n');
}
