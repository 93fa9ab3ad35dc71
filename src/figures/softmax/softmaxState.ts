import type { LossParameter } from '../../losses/loss.ts';
import { linkedNumber } from '../linkedNumber.ts';
import { softmaxWords } from './words.ts';

/** What the reader sets: logits, the temperature they are divided by, and a target that may be smoothed. */
export interface SoftmaxState {
  logits: readonly number[];
  temperature: number;
  /** The true class, by its place. */
  target: number;
  smoothing: number;
}

export const classes = ['A', 'B', 'C'];

const slider = (name: string, symbol: string, range: [number, number], step: number): LossParameter => ({
  name,
  symbol,
  default: 0,
  range,
  step,
});

const logitRange: [number, number] = [-8, 8];

export const logitSlider = (name: string): LossParameter =>
  slider(softmaxWords.logitOf(name), `x ${name}`, logitRange, 0.1);

export const sliders = {
  temperature: slider(softmaxWords.temperature, 'T', [0.2, 5], 0.1),
  smoothing: slider(softmaxWords.smoothing, '\\varepsilon', [0, 0.5], 0.05),
};

/** The state as the text of a link: `x=2,1,-1&T=1&true=A&smoothing=0`. */
export function formatSoftmax({ logits, temperature, target, smoothing }: SoftmaxState): string {
  return `x=${logits.join(',')}&T=${temperature}&true=${classes[target]}&smoothing=${smoothing}`;
}

/** Reads a link's text; whatever is missing, foreign or out of range keeps or is moved to a legal value. */
export function parseSoftmax(text: string, initial: SoftmaxState): SoftmaxState {
  const query = new URLSearchParams(text);
  const given = query.get('x')?.split(',') ?? [];
  const target = classes.indexOf(query.get('true') ?? '');
  return {
    logits: initial.logits.map((logit, i) => linkedNumber(given[i], logit, logitRange)),
    temperature: linkedNumber(query.get('T'), initial.temperature, sliders.temperature.range),
    target: target < 0 ? initial.target : target,
    smoothing: linkedNumber(query.get('smoothing'), initial.smoothing, sliders.smoothing.range),
  };
}
