import * as Plot from '@observablehq/plot';

interface At<Point> {
  x: string | ((point: Point) => number | string);
  y: string | ((point: Point) => number);
  fill: string;
}

/** Points that a reader can drag: filled, ringed by the ground, in a halo as wide as a finger's tip. */
export const grips = <Point>(points: readonly Point[], { x, y, fill }: At<Point>): Plot.Markish[] => [
  Plot.dot([...points], { x, y, r: 16, fill, fillOpacity: 0.14 }),
  Plot.dot([...points], { x, y, r: 7, fill, stroke: 'var(--ground)', strokeWidth: 2, className: 'grip' }),
];

/** Points that only show where something is. */
export const spots = <Point>(points: readonly Point[], { x, y, fill }: At<Point>): Plot.Markish =>
  Plot.dot([...points], { x, y, r: 3.5, fill });
