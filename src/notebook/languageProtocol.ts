import type { CallHelp, Description, Suggestion, TypeProblem } from './language.ts';
import type { CellSource } from './protocol.ts';

/** A question to the language worker about one cell; the other cells give the names it may use. */
export type Question = { cell: string; cells: readonly CellSource[] } & (
  | { ask: 'problems' }
  | { ask: 'suggestions'; offset: number }
  | { ask: 'describeSuggestion'; offset: number; label: string }
  | { ask: 'describe'; offset: number }
  | { ask: 'callHelp'; offset: number }
);

/** What each question is answered with. */
export interface Answers {
  problems: TypeProblem[];
  suggestions: Suggestion[];
  describeSuggestion: Pick<Description, 'signature' | 'documentation'> | null;
  describe: Description | null;
  callHelp: CallHelp | null;
}

export type ToLanguage = { id: number; question: Question } | { declarations: string };

export interface FromLanguage {
  id: number;
  answer: Answers[keyof Answers];
}
