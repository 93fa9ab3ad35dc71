import type { LossParameter } from '../../losses/loss.ts';
import { linkedNumber } from '../linkedNumber.ts';
import { scoredWords } from './words.ts';

/** The width of a bar; a threshold lies between two bars. */
export const binWidth = 0.05;

/** What a reader can change in the figure of scored examples, and what a link to it carries. */
export interface ScoredState {
  /** Called positive from this probability on. */
  threshold: number;
  /** Divides every logit. */
  temperature: number;
  /** Added to every logit, after the temperature. */
  shift: number;
  /** Lays the scores as trained beside the present ones. */
  compared: boolean;
}

export const asTrained: ScoredState = { threshold: 0.5, temperature: 1, shift: 0, compared: true };

export const sliders: Readonly<Record<'threshold' | 'temperature' | 'shift', LossParameter>> = {
  threshold: { ...scoredWords.sliders.threshold, default: 0.5, range: [0.05, 0.95], step: binWidth },
  temperature: { ...scoredWords.sliders.temperature, default: 1, range: [0.2, 5], step: 0.1 },
  shift: { ...scoredWords.sliders.shift, default: 0, range: [-4, 4], step: 0.1 },
};

/** The state as the text of a link: `t=0.5&T=1&b=0&compare=yes`. */
export function formatScored({ threshold, temperature, shift, compared }: ScoredState): string {
  return `t=${threshold}&T=${temperature}&b=${shift}&compare=${compared ? 'yes' : 'no'}`;
}

/** Reads a link's text; whatever is missing or foreign stays as at first, whatever is out of range is moved in. */
export function parseScored(text: string): ScoredState {
  const query = new URLSearchParams(text);
  const number = (letter: string, name: keyof typeof sliders) =>
    linkedNumber(query.get(letter), asTrained[name], sliders[name].range);
  return {
    threshold: onGrid(number('t', 'threshold')),
    temperature: number('T', 'temperature'),
    shift: number('b', 'shift'),
    compared: query.get('compare') !== 'no',
  };
}

/** The nearest threshold between two bars of the figure. */
export function onGrid(threshold: number): number {
  return Number((Math.round(threshold / binWidth) * binWidth).toFixed(2));
}
