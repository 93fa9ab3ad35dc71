import { contest } from '../../judge/conclude.ts';
import type { Trial } from '../../training/experiments/experiment.ts';
import { clamp } from '../clamp.ts';
import type { DrawOptions, Reading } from '../drawing.ts';
import { errorRange, type SeedsState } from './fields.ts';
import { type SeedsPlot, seedsPlot } from './plot.ts';
import { words } from './words.ts';

export interface SeedsSaid {
  a: readonly number[];
  b: readonly number[];
  /** What the exercises would make of these runs. */
  verdict: string;
}

const question = contest({
  id: 'ahead',
  asks: words.label,
  losses: [
    { id: 'a', label: words.losses.a },
    { id: 'b', label: words.losses.b },
  ],
  measure: { id: 'error', label: words.error, digits: 2 },
  better: 'lower',
});

/** Where the runs lie, and the verdict of the rule that the exercises use. */
export function read({ shift, a, b }: SeedsState): Reading<SeedsSaid, SeedsPlot> {
  const moved = b.map((error) => Number(clamp(error + shift, errorRange).toFixed(2)));
  const runs = { a, b: moved };
  const trials = (['a', 'b'] as const).flatMap((loss) =>
    runs[loss].map(
      (error, i): Trial => ({
        loss,
        seed: i + 1,
        outcome: 'finished',
        measures: { error },
        course: [],
      }),
    ),
  );
  const { right, because } = question.decide(trials);
  const verdict = words.verdict(question.options.find(({ id }) => id === right)?.label ?? '', because);
  return { said: { ...runs, verdict }, plot: { ...runs, verdict } };
}

export const draw = (plot: SeedsPlot, width: number, { document, before }: DrawOptions<SeedsPlot> = {}) => [
  seedsPlot(plot, width, document, before).outerHTML,
];
