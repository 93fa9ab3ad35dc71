import { number, oneOf, type Point, points, type StateOf, unlinked } from '../fields.ts';
import { embeddingFrame } from './frame.ts';
import { words } from './words.ts';

/** The losses that can be trained with: ids of the catalogue. */
export const embeddingLosses = ['contrastive', 'triplet-margin', 'info-nce'] as const;
export type EmbeddingLoss = (typeof embeddingLosses)[number];

/** Three kinds of four points. */
export const kinds: readonly number[] = [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2];

/** The points' names: kind and number. */
export const names: readonly string[] = kinds.map((kind, i) => `${'ABC'[kind]}${(i % 4) + 1}`);

const scattered: readonly (readonly [number, number])[] = [
  [-0.9, 0.5],
  [0.7, 1.1],
  [-0.2, -1],
  [1.6, 0.1],
  [0.2, 0.4],
  [-1.5, -0.3],
  [1.1, -0.9],
  [-0.6, 1.3],
  [0.6, -0.2],
  [-1.2, -1.2],
  [0.1, 1.5],
  [-2, 0.9],
];

/** Where the points can be put with one press. */
export const arrangements: Readonly<Record<'scattered' | 'together', readonly Point[]>> = {
  scattered: scattered.map(([x, y]) => ({ x, y })),
  together: kinds.map(() => ({ x: 0.4, y: 0.3 })),
};

export interface EmbeddingData {
  labels: Readonly<Record<EmbeddingLoss, string>>;
}

const { margin, temperature, rate } = words.sliders;

export const fields = () => ({
  points: points(arrangements.scattered, embeddingFrame(720), 'p'),
  loss: oneOf(embeddingLosses, 'contrastive'),
  /** Whose forces are laid beside it. */
  beside: oneOf(['none', ...embeddingLosses], 'none', 'with'),
  margin: number({ ...margin, default: 1.5, range: [0, 3], step: 0.1 }, 'm'),
  temperature: number({ ...temperature, default: 0.5, range: [0.05, 2], step: 0.05 }, 'T'),
  rate: number({ ...rate, default: 2, range: [0.1, 5], step: 0.1 }),
  /** The point from which the others are seen. */
  anchor: oneOf(names, 'A1'),
  /** The loss after each step of the training so far; nothing where none was made since the last change. */
  history: unlinked<readonly number[]>([]),
});
export type EmbeddingState = StateOf<ReturnType<typeof fields>>;
