/** What the surfaces of a reader's own function say. */
export const surfaceWords = {
  draw: 'Draw my surfaces',
  passFirst:
    'Your rows are drawn here once your code has passed the checks above: nothing of ours takes their place.',
  running: 'Running your code.',
  drawn: (rows: number) => `Drawn from the ${rows} rows of your own function.`,
  stopped: (why: string) => `The code stopped: ${why}.`,
  threw: (message: string) => `It stopped with “${message}”.`,
  noRows: 'It returned no rows.',
  tooLong: 'It did not finish in time, so it was stopped.',
  caption: 'Read off the rows',
  columns: {
    gamma: 'gamma',
    lowest: 'lowest loss',
    weight: 'at weight',
    bias: 'at bias',
    origin: 'loss at the origin',
    highest: 'highest loss',
  },
};

/** What stands at build beside the surfaces of our solution. */
export const ourSurfaceWords = {
  label: 'Surfaces: predict, draw, conclude',
  ours: 'The surfaces of our solution',
};
