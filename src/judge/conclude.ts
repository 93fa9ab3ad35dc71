import type { Trial } from '../training/experiments/experiment.ts';
import type { ExperimentData } from '../training/experiments/experiments.ts';

/** The answer that a run supports: an option of the question, the numbers, and how they decide. */
export interface Borne {
  right: string;
  numbers: string;
  because: string;
}

/** A question about a run, asked before it as a prediction and after it as a conclusion. */
export interface Question<Run = readonly Trial[]> {
  id: string;
  asks: string;
  options: readonly { id: string; label: string }[];
  /** Judged on a run with fresh seeds, which the reader's choice has not seen. */
  fresh?: boolean;
  /** Reads the right option off the reader's own run: no answer is right beforehand. */
  decide: (run: Run) => Borne;
  /** Where to look once an answer is not borne out. */
  look: string;
}

/** What `conclusions.ts` of an exercise exports as `conclusions`. */
export interface Conclusions {
  /** Which experiment of `src/training` the reader's code takes part in, by its data; `experiment.ts` says how. */
  experiment: ExperimentData['name'];
  /** The losses that it trains, by the experiment's ids. */
  losses: readonly Loss[];
  epochs: { full: number; small: number };
  /** What is drawn epoch by epoch, with its unit. */
  watched: string;
  /** The numbers of each trial that are shown, by the experiment's ids. */
  measures: readonly Measure[];
  questions: readonly Question[];
}

interface Loss {
  id: string;
  label: string;
}

export interface Measure {
  id: string;
  label: string;
  /** Decimals to show. */
  digits: number;
  /** A setting of the trial rather than what it came to: stands in the table, and is not drawn. */
  setting?: true;
}

/** The option that overlapping ranges support. */
const cannotTell = { id: 'cannot-tell', label: 'This run cannot tell' };

/**
 * Asks which loss has the lowest or highest number. One wins only if each of its seeds beats every seed of the others;
 * where the ranges meet, the run cannot tell.
 */
export function contest(
  spec: Pick<Question, 'id' | 'asks' | 'fresh'> & {
    losses: readonly Loss[];
    measure: Measure;
    better: 'lower' | 'higher';
  },
): Question {
  const { losses, measure, better, ...question } = spec;
  return {
    ...question,
    look: 'Look at the worst and the best seed of each.',
    options: [...losses, cannotTell],
    decide: (trials) => {
      const ranges = losses.map((loss) => ({ ...loss, ...rangeOf(trials, loss.id, measure.id, better) }));
      const winner = ranges.find(({ id, worst }) =>
        ranges.every((other) => other.id === id || beats(worst, other.best, better)),
      );
      const said = ranges.map(({ label, best, worst }) => `${label} ${between(best, worst, measure.digits)}`);
      const numbers = `${measure.label}: ${said.join('; ')}.`;
      if (!winner)
        return {
          right: cannotTell.id,
          numbers,
          because: 'No loss beats the best of the others with its worst seed.',
        };
      const others = losses.length > 2 ? 'every other' : 'the other';
      return {
        right: winner.id,
        numbers,
        because: `The worst seed of ${winner.label} beats the best of ${others}.`,
      };
    },
  };
}

/**
 * An upper bound on the probability that chance alone puts one of equally good losses ahead. The losses share
 * everything that a seed decides, so under chance each is first with equal probability for every seed; a winner by
 * {@link contest} is first with all of them.
 */
export const byLuck = (losses: number, seeds: number): number => losses ** (1 - seeds);

/** What the reader expected before the run, and what they read off it. */
interface Answers {
  predicted: string | null;
  answer: string | null;
}

/** Judges a conclusion against the run that it is about; says what was predicted beside what came out. */
export function conclude<Run>(
  question: Question<Run>,
  { predicted, answer }: Answers,
  run: Run,
): { right: boolean; says: string } {
  const { right, numbers, because } = question.decide(run);
  const labelOf = (id: string) => question.options.find((option) => option.id === id)?.label ?? id;
  if (answer === null) return { right: false, says: 'Nothing chosen yet.' };
  if (answer !== right) return { right: false, says: `Not what this run shows. ${numbers} ${question.look}` };
  const expected =
    predicted === null
      ? ''
      : predicted === right
        ? ' You predicted it.'
        : ` You had predicted: ${labelOf(predicted)}.`;
  return { right: true, says: `Right. ${numbers} ${because}${expected}` };
}

type Better = 'lower' | 'higher';

const beats = (a: number, b: number, better: Better) => (better === 'lower' ? a < b : a > b);

/** The best and worst of a loss over its seeds; a number that is none counts as the worst there is. */
function rangeOf(trials: readonly Trial[], loss: string, measure: string, better: Better) {
  const worstOfAll = better === 'lower' ? Infinity : -Infinity;
  const values = trials
    .filter((trial) => trial.loss === loss)
    .map(({ measures }) => measures[measure] ?? Number.NaN)
    .map((value) => (Number.isNaN(value) ? worstOfAll : value));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return better === 'lower' ? { best: least, worst: most } : { best: most, worst: least };
}

function between(a: number, b: number, digits: number): string {
  const [least, most] = [Math.min(a, b), Math.max(a, b)].map((value) =>
    Number.isFinite(value) ? value.toFixed(digits) : 'no number',
  );
  return least === most ? `${least}` : `${least} to ${most}`;
}
