import { cut } from '../notebook/limits.ts';
import { toPlain } from './plain.ts';
import { visibleText } from './visibleText.ts';

const mostLines = 20;
const longestLine = 200;
/** Warnings and errors are left out: libraries make them, too. */
const ways = ['log', 'info', 'debug'] as const;

/** What the reader's code prints. */
export interface Printing {
  /** What was printed since it was last taken, a text per line; nothing where nothing was. */
  take(): { printed?: readonly string[] };
}

/**
 * Records what this worker's `console` prints; if the reader's code replaces the console later, that is not recorded.
 */
export function overhearPrinting(): Printing {
  let lines: string[] = [];
  const print = (...values: unknown[]) => {
    if (lines.length < mostLines) lines.push(visibleText(cut(inWords(values), longestLine)));
  };
  for (const way of ways) console[way] = print;
  return {
    take() {
      const printed = lines;
      lines = [];
      return printed.length > 0 ? { printed } : {};
    },
  };
}

/** Printed values side by side; of very many the first, since a line ends long before the last. */
function inWords(values: readonly unknown[]): string {
  let line = '';
  for (const value of values) {
    line += `${line && ' '}${asText(value)}`;
    if (line.length > longestLine) break;
  }
  return line;
}

/** A printed value as text: data as JSON, anything else by its name. */
function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(toPlain(value)) ?? String(value);
  } catch {
    return String(value);
  }
}
