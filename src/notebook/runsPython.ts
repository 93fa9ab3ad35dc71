import type { Builtins } from './builtins.ts';
import type { CellSource } from './protocol.ts';

/** A cell whose program runs before another's, unseen, for the names that it gives. */
export type EarlierCell = Required<Pick<CellSource, 'source' | 'settings'>>;

/** What a Python cell says while it runs, and what the notebook offers it. */
export interface PythonCell {
  /** Called with each line that the program prints, and with its last expression as Python writes it. */
  line(text: string): void;
  builtins: Builtins;
  before: readonly EarlierCell[];
}

/** Runs a whole program in an interpreter of its own; throws a `ReaderError` at the reader's line. */
export type RunsPython = (source: string, cell: PythonCell) => Promise<void>;
