/** Numbers of a lesson's prose, bound to the run that makes them. */
export interface Fact {
  /** The words of the lesson as they stand there, with the numbers in question. */
  says: string;
  /** The same numbers in the order of the words, computed; `null` leaves one out that only counts or names something. */
  makes: () => readonly (number | null)[] | Promise<readonly (number | null)[]>;
}

/** Numbers that nothing makes: chosen settings, definitions, dates, what a paper reports. Each phrase with its reason. */
export interface Given {
  says: string;
  because: string;
}

export interface LessonFacts {
  facts: readonly Fact[];
  given: readonly Given[];
}
