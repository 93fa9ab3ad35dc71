import type { AnyNode, Program } from 'acorn';
import type { Checks } from '../exercise.ts';
import type { Args } from '../plain.ts';

/** A habit of another language, or a trap of this one, found in a reader's text. */
export interface Slip {
  id: string;
  /** Where it stands; lines count from 1. */
  line: number;
  says: string;
  /** What to write instead. */
  next: string;
  /** Never meant, whatever stands around it; another is named only if the code gets further without it. */
  sure: boolean;
  /** Hardly ever meant: named when nothing else is found, though it cannot be mended by machine. */
  likely?: boolean;
  /** The same code without the slip, where it can be mended by machine. */
  mended: string | null;
}

/** A reader's file as JavaScript, on the lines of the text. */
export interface Code {
  js: string;
  program: Program;
  checks: Checks;
  /** What the exercise's own function is called with, for instance. */
  args: Args;
}

/** One kind of slip. */
export type Rule = (code: Code) => Slip[];

/** Names a slip at a node; `by` takes its place in the mended code, and without it the slip is sure. */
export function slipAt(
  { js }: Code,
  node: AnyNode,
  words: Pick<Slip, 'id' | 'says' | 'next'>,
  { by = null, sure = by === null }: { by?: string | null; sure?: boolean } = {},
): Slip {
  return {
    ...words,
    line: js.slice(0, node.start).split('\n').length,
    sure,
    mended: by === null ? null : js.slice(0, node.start) + by + js.slice(node.end),
  };
}

/** The text of a node. */
export const textOf = ({ js }: Code, { start, end }: AnyNode): string => js.slice(start, end);
