import type { Outcome } from './plain.ts';
import type { Call } from './sandbox.ts';
import type { Rules } from './watchedLibraries.ts';

/** The languages that an answer may be written in. */
export type Language = 'typescript' | 'python';

/** A reader's file that was loaded: what it exports, and how that is called. */
export interface ReadersModule {
  /** The names of its functions. */
  exports: readonly string[];
  /** The outcomes of the calls in order: of all, or of the first ones where `milliseconds` are over before. */
  call(calls: readonly Call[], milliseconds: number): Outcome[];
}

/** How the files of one language are loaded and called, beside the reader's code; the one seam between judge and language. */
export interface ModuleLoader {
  /** Throws a `ReaderError`; `wasRead` is called once the text proved to be a program. */
  load(source: string, rules: Rules, wasRead: () => void): Promise<ReadersModule>;
  /** What was called since the last load and is refused. */
  called(): string[];
}
