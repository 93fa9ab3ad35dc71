import { number, numbers, oneOf, type SliderSpec, type StateOf } from '../fields.ts';
import { words } from './words.ts';

export const classes = ['A', 'B', 'C'] as const;

const slider = (name: string, symbol: string, range: [number, number], step: number): SliderSpec => ({
  name,
  symbol,
  default: 0,
  range,
  step,
});

export const logitRange: [number, number] = [-8, 8];

export const logitSlider = (name: string): SliderSpec =>
  slider(words.logitOf(name), `x ${name}`, logitRange, 0.1);

/** Logits, the temperature they are divided by, and a target that may be smoothed. */
export const fields = () => ({
  logits: numbers([2, 1, -1], logitRange, 'x'),
  temperature: number({ ...slider(words.temperature, 'τ', [0.2, 5], 0.1), default: 1 }, 'T'),
  /** The true class. */
  target: oneOf(classes, 'A', 'true'),
  smoothing: number(slider(words.smoothing, '\\varepsilon', [0, 0.5], 0.05)),
});
export type SoftmaxState = StateOf<ReturnType<typeof fields>>;
