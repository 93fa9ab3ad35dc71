import type { LossParameter } from '../../losses/loss.ts';
import type { PlaneFrame } from '../../plots/planeFrame.ts';
import type { Point } from '../../training/metrics/lineFit.ts';
import { linkedNumber, linkedPoint } from '../linkedNumber.ts';
import { landscapeWords } from './words.ts';

export const landscapeIds = ['valley', 'bowl', 'saddle'] as const;
export type LandscapeId = (typeof landscapeIds)[number];

/** The losses whose surface can be shown. */
export const surfaceLosses = ['mse', 'l1', 'huber'] as const;

/** What a reader can change, and what a link carries. */
export interface LandscapeState {
  landscape: LandscapeId;
  loss: (typeof surfaceLosses)[number];
  start: Point;
  rate: number;
  batch: number;
  /** How many steps are shown. */
  steps: number;
}

/** The numbers of the state, as sliders. Named by what they are; the letter stands beside the name. */
export const sliders: Readonly<Record<'rate' | 'batch' | 'steps', LossParameter>> = {
  rate: { ...landscapeWords.sliders.rate, default: 0.1, range: [0.01, 1.2], step: 0.01 },
  batch: { ...landscapeWords.sliders.batch, default: 11, range: [1, 11], step: 1 },
  steps: { ...landscapeWords.sliders.steps, default: 60, range: [0, 100], step: 1 },
};

/** The state as the text of a link. */
export function formatLandscape({ landscape, loss, start, rate, batch, steps }: LandscapeState): string {
  return `surface=${landscape}&loss=${loss}&start=${start.x},${start.y}&rate=${rate}&batch=${batch}&steps=${steps}`;
}

/**
 * Reads a link's text; whatever is missing or foreign stays as at first, whatever is out of range is moved in.
 * `planes` holds each surface's frame and where a descent on it starts at first.
 */
export function parseLandscape(
  text: string,
  initial: LandscapeState,
  planes: Readonly<Record<LandscapeId, { frame: PlaneFrame; start: Point }>>,
): LandscapeState {
  const query = new URLSearchParams(text);
  const landscape = landscapeIds.find((id) => id === query.get('surface')) ?? initial.landscape;
  const { frame, start } = planes[landscape];
  const number = (name: keyof typeof sliders) =>
    linkedNumber(query.get(name), initial[name], sliders[name].range);
  return {
    landscape,
    loss: surfaceLosses.find((id) => id === query.get('loss')) ?? initial.loss,
    start: linkedPoint(query.get('start'), start, frame),
    rate: number('rate'),
    batch: Math.round(number('batch')),
    steps: Math.round(number('steps')),
  };
}
