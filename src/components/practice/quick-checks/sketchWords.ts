/** What a sketch answers; no page loads it before a sketch comes near. */
export const sketchWords = {
  sketchFirst: 'Draw from edge to edge first, then check.',
  close: 'Close.',
  notYet: 'Not yet.',
  between: (share: number) =>
    `${Math.round(100 * share)} % of the figure lies between your curve and the true one.`,
  furthest: (where: string, yours: string, actual: string) =>
    `Furthest off at ${where}: you have ${yours}, it is ${actual}.`,
  at: (x: string) => `at ${x}`,
  curves: { mine: 'yours', true: 'true' },
  points: 'Give points instead of drawing',
  wipe: 'Wipe',
};
