import type { PlaneFrame } from '../../plots/planeFrame.ts';
import type { Point } from '../../training/metrics/lineFit.ts';
import { linkedNumber, linkedPoint } from '../linkedNumber.ts';

/** The losses whose lines a reader can fit, in the order of their lines' looks. */
export const fittable = ['mse', 'l1', 'huber', 'log-cosh'] as const;
export type Fittable = (typeof fittable)[number];

/** Whose cost is drawn at each point. */
export const errorChoices = ['mse', 'l1', 'none'] as const;

/** What a reader can change in the outlier playground, and what a link to it carries. */
export interface PlaygroundState {
  points: Point[];
  shown: Fittable[];
  errors: (typeof errorChoices)[number];
  /** Unit of y. */
  delta: number;
}

export interface PlaygroundLimits {
  plane: PlaneFrame;
  delta: readonly [number, number];
}

/** The state as the text of a link: `p=10,7.46;8,6.77&with=mse,l1&errors=mse&delta=1`. */
export function formatPlayground({ points, shown, errors, delta }: PlaygroundState): string {
  const places = points.map(({ x, y }) => `${x},${y}`).join(';');
  return `p=${places}&with=${shown.join(',')}&errors=${errors}&delta=${delta}`;
}

/** Reads a link's text; whatever is missing or foreign stays as at first, whatever is out of range is moved in. */
export function parsePlayground(
  text: string,
  initial: PlaygroundState,
  limits: PlaygroundLimits,
): PlaygroundState {
  const query = new URLSearchParams(text);
  const places = query.get('p')?.split(';') ?? [];
  const points = initial.points.map((point, i) => linkedPoint(places[i], point, limits.plane));
  const named = query.get('with')?.split(',');
  return {
    points,
    shown: named ? fittable.filter((id) => named.includes(id)) : initial.shown,
    errors: errorChoices.find((choice) => choice === query.get('errors')) ?? initial.errors,
    delta: linkedNumber(query.get('delta'), initial.delta, limits.delta),
  };
}
