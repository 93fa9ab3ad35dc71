import type { Point } from '../metrics/lineFit.ts';

/**
 * The third of Anscombe's four sets of eleven points: ten on a line, one far off. Made by him, for teaching.
 *
 * F. J. Anscombe, “Graphs in Statistical Analysis”, The American Statistician 27 (1973), 17–21.
 */
export const anscombeThird: readonly Point[] = [
  { x: 10, y: 7.46 },
  { x: 8, y: 6.77 },
  { x: 13, y: 12.74 },
  { x: 9, y: 7.11 },
  { x: 11, y: 7.81 },
  { x: 14, y: 8.84 },
  { x: 6, y: 6.08 },
  { x: 4, y: 5.39 },
  { x: 12, y: 8.15 },
  { x: 7, y: 6.42 },
  { x: 5, y: 5.73 },
];
