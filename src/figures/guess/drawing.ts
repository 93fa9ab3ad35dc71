import { explorable } from '../../plots/explorable.ts';
import { lossCurve } from '../../plots/lossCurve.ts';
import { huberLocation, mean, median } from '../../training/data/location.ts';
import type { DrawOptions, Reading } from '../drawing.ts';
import { daysRange, type GuessState } from './fields.ts';
import { type GuessPlot, guessPlot, type Valley } from './plot.ts';

export interface GuessSaid {
  mean: number;
  median: number;
  huber: number;
}

const guesses = Array.from(
  { length: 161 },
  (_, i) => daysRange[0] + (i * (daysRange[1] - daysRange[0])) / 160,
);

/** The valley that each of three losses sees in one guess for all numbers, and where each valley is deepest. */
export function read({ days, delta }: GuessState): Reading<GuessSaid, GuessPlot> {
  const said = { mean: mean(days), median: median(days), huber: huberLocation(days, delta) };
  const at = (place: number): [number, number] => [place, place];
  return {
    said,
    plot: {
      days,
      valleys: [
        valley('mse', days, at(said.mean)),
        valley('l1', days, middlePair(days)),
        valley('huber', days, at(said.huber), { delta }),
      ],
    },
  };
}

function valley(id: string, days: readonly number[], best: Valley['best'], parameters = {}): Valley {
  const { loss, entry } = explorable(id);
  const residuals = guesses.flatMap((guess) => days.map((each) => guess - each));
  const paid = lossCurve((r) => loss(r, parameters), residuals).map((point) => point.loss);
  return {
    label: entry.label,
    best,
    points: guesses.map((guess, i) => [guess, mean(paid.slice(i * days.length, (i + 1) * days.length))]),
  };
}

/** Of an even count of numbers the two in the middle: any guess between them has the least absolute error. */
function middlePair(values: readonly number[]): [number, number] {
  const sorted = values.toSorted((a, b) => a - b);
  const last = sorted.length - 1;
  return [sorted[Math.floor(last / 2)] as number, sorted[Math.ceil(last / 2)] as number];
}

export const draw = (plot: GuessPlot, width: number, { document, before }: DrawOptions<GuessPlot> = {}) => [
  guessPlot(plot, width, document, before).outerHTML,
];
