import { confusionPlot } from '../../../plots/confusionPlot.ts';
import { precisionRecallPlot } from '../../../plots/precisionRecallPlot.ts';
import { recallBars } from '../../../plots/recallBars.ts';
import { seedCurves } from '../../../plots/seedCurves.ts';
import { seedDifferences } from '../../../plots/seedDifferences.ts';
import { seedStrip } from '../../../plots/seedStrip.ts';
import { rareClass } from '../../../training/data/rareClass.ts';
import type { Trial } from '../../../training/experiments/experiment.ts';
import { perClassRecall } from '../../../training/metrics/classification.ts';
import { type Protocol, type Running, seedPairs, trialsOf } from './experimentRun.ts';
import { experimentWords } from './words.ts';

/** How the losses look, in order: told apart by dash as well as by colour. */
const looks: readonly { colour: string; dash?: string }[] = [
  { colour: 'var(--compare-1)', dash: '6 4' },
  { colour: 'var(--loss)' },
  { colour: 'var(--compare-2)', dash: '1.5 3' },
];

/** The figures of a run as SVG: its curves, and once trials have ended their numbers seed by seed. */
export function drawExperiment(
  running: readonly Running[],
  { protocol, epochs, classes }: { protocol: Protocol; epochs: number; classes: readonly string[] },
  width: number,
  document?: Document,
): string {
  const losses = protocol.losses.map(({ id, label }, k) => ({
    id,
    label,
    colour: 'var(--ink)',
    ...looks[k % looks.length],
  }));
  const curves = seedCurves(
    {
      losses: losses.map(({ id, ...look }) => ({
        ...look,
        courses: running.filter((one) => one.loss === id).map(({ course }) => course),
      })),
      epochs,
      axis: protocol.watched,
    },
    width,
    document,
  );
  const trials = trialsOf(running);
  const measured = protocol.measures.filter(({ setting }) => !setting);
  const strips = measured.flatMap((measure) => [
    seedStrip(
      {
        ...measure,
        losses: losses.map(({ id, label, colour }) => ({
          label,
          colour,
          values: trials
            .filter((trial) => trial.loss === id)
            .map(({ measures }) => measures[measure.id] ?? Number.NaN),
        })),
      },
      width,
      document,
    ),
    seedDifferences(
      {
        label: experimentWords.difference,
        digits: measure.digits,
        pairs: seedPairs(trials, losses, measure.id),
      },
      width,
      document,
    ),
  ]);
  const ended =
    trials.length > 0 ? [...strips, ...atTheEnd({ trials, losses, classes }, width, document)] : [];
  return [curves, ...ended].map((figure) => figure.outerHTML).join('');
}

interface Ended {
  trials: readonly Trial[];
  losses: readonly { id: string; label: string; colour: string; dash?: string }[];
  classes: readonly string[];
}

/** What the classifiers of the last seed do beyond single numbers, as far as the experiment has it. */
function atTheEnd({ trials, losses, classes }: Ended, width: number, document?: Document): SVGSVGElement[] {
  const last = losses.flatMap(({ id, ...look }) => {
    const trial = trials.findLast((trial) => trial.loss === id);
    return trial ? [{ ...look, trial }] : [];
  });
  const curves = last.flatMap(({ trial: { curve }, ...look }) => (curve ? [{ ...look, points: curve }] : []));
  const matrices = last.flatMap(({ label, trial: { confusion } }) =>
    confusion ? [{ label, confusion }] : [],
  );
  const runs = matrices.map(({ label, confusion }) => ({ label, recall: perClassRecall(confusion) }));
  const readers = matrices.at(-1);
  return [
    ...(curves.length > 0 ? [precisionRecallPlot(curves, { wanted: 0.9 }, width, document)] : []),
    ...(runs.length > 0
      ? [recallBars({ classes, runs, marked: classes[rareClass] ?? '' }, width, document)]
      : []),
    ...(readers ? [confusionPlot({ matrix: readers.confusion, classes }, width, document)] : []),
  ];
}
