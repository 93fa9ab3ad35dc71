import { flag, number, type StateOf } from '../fields.ts';
import { words } from './words.ts';

/** The width of a bar; a threshold lies between two bars. */
export const binWidth = 0.05;

/** The nearest threshold between two bars of the figure. */
export const onGrid = (threshold: number): number =>
  Number((Math.round(threshold / binWidth) * binWidth).toFixed(2));

const { threshold, temperature, shift } = words.sliders;

export const fields = () => ({
  /** Called positive from this probability on. */
  threshold: number({ ...threshold, default: 0.5, range: [0.05, 0.95], step: binWidth }, 't', onGrid),
  /** Divides every logit. */
  temperature: number({ ...temperature, default: 1, range: [0.2, 5], step: 0.1 }, 'T'),
  /** Added to every logit, after the temperature. */
  shift: number({ ...shift, default: 0, range: [-4, 4], step: 0.1 }, 'b'),
  /** Lays the scores as trained beside the present ones. */
  compared: flag(true, 'compare'),
});
export type ScoredState = StateOf<ReturnType<typeof fields>>;
