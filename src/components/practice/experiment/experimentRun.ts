import { byLuck, type Conclusions } from '../../../judge/conclude.ts';
import type { Trial, TrialStep } from '../../../training/experiments/experiment.ts';
import { experimentWords } from './words.ts';

/** What islands know of an exercise's conclusions: all but the functions. */
export type Protocol = Omit<Conclusions, 'questions'> & {
  questions: readonly Pick<Conclusions['questions'][number], 'id' | 'asks' | 'options' | 'fresh'>[];
};

/** One loss with one seed, as far as it has come. */
export interface Running {
  loss: string;
  seed: number;
  course: number[];
  trial: Trial | null;
}

/** Enters what a worker reported. */
export function enter(running: Running[], step: TrialStep): void {
  const { loss, seed } = step.type === 'trial' ? step.trial : step;
  let one = running.find((other) => other.loss === loss && other.seed === seed);
  if (!one) {
    one = { loss, seed, course: [], trial: null };
    running.push(one);
  }
  if (step.type === 'trial') one.trial = step.trial;
  else one.course.push(step.value);
}

export const trialsOf = (running: readonly Running[]): Trial[] =>
  running.flatMap(({ trial }) => (trial ? [trial] : []));

/** The share of a run that is done: epochs made of epochs to make. */
export function share(running: readonly Running[], trials: number, epochs: number): number {
  const made = running.reduce((sum, { course, trial }) => sum + (trial ? epochs : course.length - 1), 0);
  return made / (trials * epochs);
}

/** A row of the table of numbers: one seed, every measure of every loss. */
export interface SeedRow {
  seed: number;
  values: string[];
}

/** The table behind the figures: a row per seed, a column per measure and loss. */
export function seedRows(trials: readonly Trial[], { losses, measures }: Protocol): SeedRow[] {
  return seedsOf(trials).map((seed) => ({
    seed,
    values: measures.flatMap((measure) =>
      losses.map((loss) => {
        const value = trials.find((trial) => trial.seed === seed && trial.loss === loss.id)?.measures[
          measure.id
        ];
        if (value === undefined) return '';
        return Number.isFinite(value) ? value.toFixed(measure.digits) : experimentWords.noNumber;
      }),
    ),
  }));
}

/** What changes from the first loss to each other one with the same seed: the differences of one number, seed by seed. */
export function seedPairs<Look extends { id: string; label: string }>(
  trials: readonly Trial[],
  losses: readonly Look[],
  measure: string,
): (Look & { values: number[] })[] {
  const [first, ...others] = losses;
  const of = (loss: string, seed: number) =>
    trials.find((trial) => trial.loss === loss && trial.seed === seed)?.measures[measure];
  return others.map((loss) => ({
    ...loss,
    label: `${loss.label} − ${first?.label}`,
    values: seedsOf(trials).flatMap((seed) => {
      const [from, to] = [of(first?.id ?? '', seed), of(loss.id, seed)];
      return from === undefined || to === undefined ? [] : [to - from];
    }),
  }));
}

/** The seeds of a run, in order. */
export const seedsOf = (trials: readonly Trial[]): number[] => [...new Set(trials.map(({ seed }) => seed))];

/** When a run decides between losses, and how often luck alone would; every question of a protocol compares as many. */
export function luckNote(trials: readonly Trial[], { questions }: Pick<Protocol, 'questions'>): string {
  const seeds = seedsOf(trials).length;
  const compared = (questions[0]?.options.length ?? 0) - 1; // the last option is that the run cannot tell
  const chance = 100 * byLuck(compared, seeds);
  const often = chance < 0.1 ? experimentWords.lessThan('0.1') : chance.toFixed(1);
  return experimentWords.luck(compared, often, seeds);
}
