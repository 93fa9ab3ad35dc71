/* What the walk along a figure and its table say. */

export const words = {
  summary: 'Every point as a table',
  none: 'No figure is drawn here yet.',
  every: (nth: number) => `one point in ${nth}`,
  role: 'figure',
  hint: 'Left and right arrow keys go from point to point, up and down from line to line, Home and End to the ends.',
};
