import type { LossParameter } from '../../losses/loss.ts';
import type { PlaneFrame } from '../../plots/planeFrame.ts';
import type { Point } from '../../training/metrics/lineFit.ts';
import { linkedNumber, linkedPoint } from '../linkedNumber.ts';
import type { EmbeddingLoss } from './forces.ts';
import { embeddingWords } from './words.ts';

/** What a reader can change in the embedding trainer, and what a link to it carries. */
export interface EmbeddingState {
  points: Point[];
  loss: EmbeddingLoss;
  /** Whose forces are laid beside it. */
  beside: EmbeddingLoss | 'none';
  margin: number;
  temperature: number;
  rate: number;
  /** The place of the point from which the others are seen. */
  anchor: number;
}

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
export const arrangementIds = ['scattered', 'together'] as const;
export const arrangements: Readonly<Record<(typeof arrangementIds)[number], readonly Point[]>> = {
  scattered: scattered.map(([x, y]) => ({ x, y })),
  together: kinds.map(() => ({ x: 0.4, y: 0.3 })),
};

export const sliders: Readonly<Record<'margin' | 'temperature' | 'rate', LossParameter>> = {
  margin: { ...embeddingWords.sliders.margin, default: 1.5, range: [0, 3], step: 0.1 },
  temperature: { ...embeddingWords.sliders.temperature, default: 0.5, range: [0.05, 2], step: 0.05 },
  rate: { ...embeddingWords.sliders.rate, default: 2, range: [0.1, 5], step: 0.1 },
};

const rounded = (value: number) => Number(value.toFixed(2));

/** The state as the text of a link. */
export function formatEmbedding(state: EmbeddingState): string {
  const places = state.points.map(({ x, y }) => `${rounded(x)},${rounded(y)}`).join(';');
  const { loss, beside, margin, temperature, rate, anchor } = state;
  return `p=${places}&loss=${loss}&with=${beside}&m=${margin}&T=${temperature}&rate=${rate}&anchor=${names[anchor]}`;
}

/** Reads a link's text; whatever is missing or foreign stays as at first, whatever is out of range is moved in. */
export function parseEmbedding(
  text: string,
  initial: EmbeddingState,
  plane: PlaneFrame,
  losses: readonly EmbeddingLoss[],
): EmbeddingState {
  const query = new URLSearchParams(text);
  const places = query.get('p')?.split(';') ?? [];
  const chosen = (name: string) => losses.find((id) => id === query.get(name));
  const number = (name: keyof typeof sliders, key: string) =>
    linkedNumber(query.get(key), initial[name], sliders[name].range);
  const anchor = names.indexOf(query.get('anchor') ?? '');
  return {
    points: initial.points.map((point, i) => linkedPoint(places[i], point, plane)),
    loss: chosen('loss') ?? initial.loss,
    beside: query.get('with') === 'none' ? 'none' : (chosen('with') ?? initial.beside),
    margin: number('margin', 'm'),
    temperature: number('temperature', 'T'),
    rate: number('rate', 'rate'),
    anchor: anchor < 0 ? initial.anchor : anchor,
  };
}
