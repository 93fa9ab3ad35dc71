/**
 * What one run of a cell may send, counted in the worker before it crosses to the page. The page counts again
 * (`intake.ts`), since code that gets around the worker's counters would else keep it from answering its reader.
 */
export const limits = {
  /** Values and lines. */
  things: 1_000,
  /** Characters of their HTML, all together. */
  characters: 1_000_000,
  /** Elements of one thing: room for a figure of ten thousand points. */
  elementsOfOne: 12_000,
  /** Elements of all things together. */
  elements: 40_000,
  /** Elements within elements. */
  depth: 200,
  controls: 100,
  /** Choices of all `select`s together. */
  options: 2_000,
  /** Characters of an input's label, of what progress says, of an error's name. */
  label: 200,
  /** Characters of a choice; what is cut leaves room for a word on that. */
  choice: 150,
  /** Characters of an error's message. */
  message: 4_000,
  /** Errors that nothing waited for. */
  lateErrors: 20,
  /** Milliseconds between two reports of progress: no eye would see more. */
  progressRhythm: 30,
};

/** Text that is too long, cut, with a word on how much is missing. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most)} … ${(text.length - most).toLocaleString('en')} more characters`;
}
