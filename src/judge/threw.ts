import { readerError } from '../notebook/evaluate.ts';
import { cut } from '../notebook/limits.ts';
import { visibleText } from './visibleText.ts';

/** Longest part of an error's message that is read. */
const longestMessage = 600;

/** What the reader's code threw, in plain words and at its line. */
export function threw(error: unknown): { kind: 'threw'; message: string; line: number | null } {
  const { message, position } = readerError(error);
  return {
    kind: 'threw',
    message: visibleText(cut(message, longestMessage)),
    line: position?.line ?? null,
  };
}
