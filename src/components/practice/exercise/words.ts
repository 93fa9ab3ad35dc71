/** What the map of all exercises says, at build. */
export const exerciseMapWords = { lesson: 'lesson', exercises: 'exercises' };

/** What an exercise says around the verdict; the verdict's own words are the judge's. */
export const exerciseWords = {
  title: (title: string) => `Exercise: ${title}`,
  minutes: (many: number) => `about ${many} minutes`,
  code: (title: string) => `Your code for ${title}`,
  looksAt: 'What Check looks at',
  ownWork: (names: string) => `the work is your own: no ${names}`,
  solution: 'Our solution',
  solutionOf: (title: string) => `Our solution of “${title}”`,
  changed: 'We have changed this exercise since you wrote your answer. Yours is still here.',
  keepMine: 'Keep mine',
  takeNew: 'Take the new start',
  check: 'Check',
  checking: 'Checking …',
  typedSince: 'This is about your code as it was when you pressed Check; you have typed since.',
  hint: 'Show a hint',
  numbered: (hint: number) => `Hint ${hint}.`,
  nextHint: 'Show the next hint',
  compare: 'Compare with our solution',
  compared: 'Your code, as it was when you asked, and ours. They may differ and both be right.',
  yours: 'Your code',
  oursAmidst: 'Our solution; lines of yours that differ stand above it',
  reset: 'Reset',
  undoReset: 'Undo reset',
  passed: '✓ passed',
  didNotLoad: (why: string) =>
    `That did not load (${why}). Check the connection and try again; your code is safe.`,
  smallest: 'The smallest input found that shows it',
  printed: 'Printed on this input',
  inExplorer: 'Open this input in the explorer',
  seed: (seed: number | string) => `Inputs drawn with seed ${seed}.`,
};
