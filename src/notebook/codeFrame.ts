import type { Position } from './learnerError.ts';

/**
 * The line of a mistake with one line around it and a caret under its column.
 *
 * @example codeFrame('const a = 1;\nconst b = a +;', { line: 2, column: 14 })
 * //   1 | const a = 1;
 * // > 2 | const b = a +;
 * //     |              ^
 */
export function codeFrame(source: string, { line, column }: Position): string {
  const lines = source.split('\n');
  const width = String(line + 1).length;
  const gutter = (number: number) => `${number === line ? '>' : ' '} ${String(number).padStart(width)} | `;
  const shown = lines.slice(Math.max(0, line - 2), line + 1).flatMap((text, i) => {
    const number = Math.max(1, line - 1) + i;
    const caret = `  ${' '.repeat(width)} | ${' '.repeat(column - 1)}^`;
    return number === line ? [gutter(number) + text, caret] : [gutter(number) + text];
  });
  return shown.join('\n');
}
