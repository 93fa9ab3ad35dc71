import chooser from '../../../content/chooser.json' with { type: 'json' };

/** An answer leads to the next question (`ask`) or to a recommendation (`choose`). */
export interface Answer {
  id: string;
  text: string;
  ask?: string;
  choose?: string;
}

export interface Question {
  id: string;
  text: string;
  help?: string;
  answers: Answer[];
}

export interface Recommendation {
  id: string;
  title: string;
  /** The case that it is for, in a few words. */
  when: string;
  /** Ids of the catalogue. */
  losses: string[];
  reason: string;
  caveats: string[];
  /** Losses that stand close to it, and when one would take them instead. */
  relatives?: { loss: string; when: string }[];
  /** The id of the loss whose formula stands on the cheat-sheet. */
  formula: string;
  /** The caveat that fits on the cheat-sheet. */
  brief: string;
  /** The slug of the lesson. */
  lesson: string;
  /** The name of a program in src/content/pytorch. */
  snippet: string;
}

export interface Rules {
  /** The id of the first question. */
  start: string;
  questions: Question[];
  results: Recommendation[];
}

/** How the book chooses a loss. */
export const rules: Rules = chooser;

/** The question with this id, or an error that stops the build. */
export function questionWith(from: Pick<Rules, 'questions'>, id: string): Question {
  const found = from.questions.find((question) => question.id === id);
  if (!found) throw new Error(`the chooser asks an unknown question: ${id}`);
  return found;
}

/** The recommendation with this id, or an error that stops the build. */
export function recommendation(id: string): Recommendation {
  const found = rules.results.find((result) => result.id === id);
  if (!found) throw new Error(`the chooser recommends an unknown result: ${id}`);
  return found;
}
