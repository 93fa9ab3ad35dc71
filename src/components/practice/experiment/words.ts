/** What an experiment says around its questions and its figures. */
export const experimentWords = {
  predict: 'Predict',
  run: 'Run',
  conclude: 'Conclude',
  runMine: 'Run my code',
  small: (small: number, full: number) =>
    `Small run: ${small} epochs instead of ${full}, for a phone or an old machine`,
  notPredicted: (open: number) =>
    `${open === 1 ? 'One question above is' : `${open} questions above are`} not predicted yet. A run closes them: what has been seen cannot be predicted.`,
  closed: 'A run closes these questions.',
  closedUnpredicted: 'A run closes these questions, and it began before all were answered.',
  reopen: 'Let the run go and predict anew',
  kept: (runs: number, epochs: number, data: string) =>
    `Your last run, as it was kept: ${runs} runs of ${epochs} epochs${data}.`,
  share: 'Share of the run that is done',
  passFirst: 'Your code runs here once it has passed the checks above: nothing of ours takes its place.',
  trainingAgain: (seeds: string) => `Training again, with the fresh seeds ${seeds}.`,
  done: (seconds: number, runs: number, epochs: number, data: string) =>
    `Done in ${seconds} s: ${runs} runs of ${epochs} epochs${data}.`,
  on: (data: string) => ` on ${data}`,
  stopped: 'Stopped. The figure shows how far it came.',
  didNotLoad: (why: string) => `The run did not load (${why}). Check the connection and try again.`,
  check: 'Check my conclusions',
  tryFresh: (seconds: number) =>
    seconds > 0 ? `Train again with fresh seeds (about ${seconds} s)` : 'Train again with fresh seeds',
  onFresh: 'The same with fresh seeds',
  needsFresh:
    'This choice has to hold on seeds that it has not seen. Train again with fresh seeds; then it is judged on that run.',
  luck: (compared: number, percent: string, seeds: number) =>
    `A loss is ahead when its worst seed beats the best seed of every other. Were ${compared} losses equally good, luck would put one ahead like that in at most ${percent} % of runs with ${seeds} seeds each.`,
  lessThan: (percent: string) => `less than ${percent}`,
  difference: 'The same as differences, seed by seed',
  table: 'The numbers, seed by seed',
  seed: 'seed',
  noNumber: 'no number',
};

/** What stands at build beside a run of our solution. */
export const ourRunWords = {
  label: (slug: string) => `Experiment ${slug}`,
  ours: 'What a run of our solution came to',
  made: (seeds: string, epochs: number, data: string) =>
    `Made when this page was built, with the seeds ${seeds} and ${epochs} epochs${data}. Read off it:`,
};
