import { type FittedLine, fittedLines } from '../../../plots/fittedLines.ts';
import { type Course, trainingCurves } from '../../../plots/trainingCurves.ts';
import type { WagesTable } from '../../../training/data/wages.ts';
import type { TrainedRun } from './trainingPanelRun.ts';
import { trainingPanelWords } from './words.ts';

/** How the runs look, in order: told apart by dash as well as by colour. */
const looks: readonly { colour: string; dash?: string }[] = [
  { colour: 'var(--compare-1)', dash: '6 4' },
  { colour: 'var(--loss)' },
  { colour: 'var(--compare-2)', dash: '1.5 3' },
];

/** Both figures of the panel as SVG: the error per epoch, and the wages with the lines learnt so far. */
export function drawTraining(
  runs: readonly TrainedRun[],
  { epochs, table }: { epochs: number; table: WagesTable },
  width: number,
  document?: Document,
): string {
  const courses: Course[] = [];
  const lines: FittedLine[] = [];
  runs.forEach(({ label, epochs: course }, k) => {
    const last = course.at(-1);
    if (!last) return;
    const look = { label, colour: 'var(--ink)', ...looks[k % looks.length] };
    const { atZero, perYear } = last.metrics.line;
    courses.push({
      ...look,
      values: course.map((e) => ({ epoch: e.epoch, value: e.metrics.medianAbsoluteError })),
    });
    lines.push({ ...look, atZero, perUnit: perYear });
  });
  const { education, wage } = table.columns;
  const points = wage.map((dollars, row) => ({ x: education[row] ?? Number.NaN, y: dollars }));
  const axes = { xAxis: trainingPanelWords.schooling, yAxis: trainingPanelWords.wage };
  return (
    trainingCurves({ courses, epochs, axis: trainingPanelWords.errorAxis }, width, document).outerHTML +
    fittedLines({ points, lines, ...axes }, width, document).outerHTML
  );
}
