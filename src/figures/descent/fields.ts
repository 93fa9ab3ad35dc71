import {
  type Field,
  number,
  oneOf,
  type Point,
  pointAsText,
  pointIn,
  type StateOf,
  whole,
} from '../fields.ts';
import { words } from './words.ts';

const landscapeIds = ['valley', 'bowl', 'saddle'] as const;
export type LandscapeId = (typeof landscapeIds)[number];

/** What the page must know of a surface before its code is loaded. */
export interface Ground {
  label: string;
  weights: { x: string; y: string };
  x: readonly [number, number];
  y: readonly [number, number];
  start: Point;
}

export interface DescentData {
  grounds: Readonly<Record<LandscapeId, Ground>>;
  lossLabels: Readonly<Record<'mse' | 'l1' | 'huber', string>>;
}

/** The last step that can be shown. */
export const lastStep = 100;

const { rate, batch, steps } = words.sliders;
const landscape = oneOf(landscapeIds, 'valley', 'surface');

/** Where the optimisers start; a link without a place starts where its surface begins. */
const start = (grounds: DescentData['grounds']): Field<Point> => ({
  initial: grounds.valley.start,
  write: (point) => `start=${pointAsText(point)}`,
  read: (query) => {
    const ground = grounds[landscape.read(query, '')];
    return pointIn(query.get('start') ?? '', ground) ?? ground.start;
  },
});

export const fields = ({ grounds }: Pick<DescentData, 'grounds'>) => ({
  landscape,
  /** The loss whose surface is shown. */
  loss: oneOf(['mse', 'l1', 'huber'], 'mse'),
  start: start(grounds),
  // Named by what they are; the letter stands beside the name.
  rate: number({ ...rate, default: 0.1, range: [0.01, 1.2], step: 0.01 }),
  batch: whole({ ...batch, default: 11, range: [1, 11], step: 1 }),
  /** How many steps are shown. */
  steps: whole({ ...steps, default: 60, range: [0, lastStep], step: 1 }),
});
export type DescentState = StateOf<ReturnType<typeof fields>>;
