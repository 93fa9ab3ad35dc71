import { number, numbers, type SliderSpec, type StateOf } from '../fields.ts';

/** Days; as far as a parcel can be dragged. */
export const daysRange = [0, 20] as const;

export interface GuessData {
  days: readonly number[];
  /** The Huber loss's threshold. */
  delta: SliderSpec;
}

export const fields = ({ days, delta }: GuessData) => ({
  /** How long each parcel took, in days. */
  days: numbers(days, daysRange, 'at', 1),
  /** Days. */
  delta: number(delta),
});
export type GuessState = StateOf<ReturnType<typeof fields>>;
