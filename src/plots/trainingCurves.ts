import * as Plot from '@observablehq/plot';
import { drawPlot } from './drawPlot.ts';
import { labels } from './labels.ts';
import { signed } from './signed.ts';
import { atWidth, isNarrow } from './sizes.ts';

/** One run's course: a metric after each epoch. */
export interface Course {
  label: string;
  /** A colour of the tokens: `var(--loss)`. */
  colour: string;
  dash?: string;
  values: readonly { epoch: number; value: number }[];
}

export interface CoursesPlot {
  courses: readonly Course[];
  /** The last epoch that will come: the axis does not move while a run goes on. */
  epochs: number;
  /** What is measured, with its unit. */
  axis: string;
  /** What is counted along x. */
  unit?: 'epoch' | 'step';
  /** Its height in the build's drawing, beside a panel that gives it one. */
  height?: number;
  /** From what to what the y axis goes; when left out, it follows the courses' ends. */
  range?: readonly [number, number];
}

/** A metric per epoch or step, one labelled line per run. Lines enter from above, where they start, and end in view. */
export function trainingCurves(
  { courses, epochs, axis, unit = 'epoch', height, range = visibleRange(courses) }: CoursesPlot,
  width: number,
  document?: Document,
) {
  const narrow = isNarrow(width);
  const frame = atWidth(
    {
      height: height ?? (narrow ? 230 : 260),
      marginTop: 32,
      marginBottom: 46,
      marginLeft: 36,
      marginRight: narrow ? 136 : 170,
    },
    width,
  );
  const [low, high] = range;
  return drawPlot({
    ...(document && { document }),
    ariaLabel: spoken(courses, axis, unit),
    told: {
      axes: [unit, axis],
      series: courses.map(({ label, values }) => ({
        label,
        points: values.map(({ epoch, value }) => [epoch, value] as const),
      })),
    },
    width,
    ...frame,
    x: {
      domain: [0, epochs],
      label: unit,
      ticks: width < 300 ? 3 : 5,
    },
    y: { domain: [low, high], label: axis, ticks: 5, grid: true },
    marks: [
      ...courses.map(({ colour, dash, values }) =>
        Plot.line([...values], {
          x: 'epoch',
          y: 'value',
          stroke: colour,
          strokeWidth: dash ? 2 : 2.5,
          strokeDasharray: dash,
          strokeLinejoin: 'round',
          clip: true,
        }),
      ),
      labels({
        ends: courses.flatMap(({ label, colour, values }) =>
          values.slice(-1).map(({ epoch, value }) => ({
            x: epoch,
            y: Math.min(Math.max(finite(value), low), high),
            text: `${label}: ${said(finite(value))}`,
            colour,
          })),
        ),
      }),
    ],
  });
}

/** From a whole number below the lowest value to twice the best, or to where a run ends if that is higher. */
function visibleRange(courses: readonly Course[]): readonly [number, number] {
  const values = courses.flatMap((course) => course.values.map(({ value }) => finite(value)));
  const best = Math.min(...values);
  const highestEnd = Math.max(...courses.map((course) => finite(course.values.at(-1)?.value)));
  return [Math.max(0, Math.floor(best - 0.5)), Math.ceil(Math.max(best * 2, highestEnd * 1.05, best + 1))];
}

/** A run with a NaN or infinite value is drawn at the top of the figure, and its label says so. */
function finite(value: number | undefined): number {
  return value === undefined || !Number.isFinite(value) ? OFF : Math.min(value, OFF);
}

const OFF = 1000;

function said(value: number): string {
  return value === OFF ? 'beyond 1000' : signed(value);
}

function spoken(courses: readonly Course[], axis: string, unit: string): string {
  const ends = courses.map(({ label, values }) => `${label} ${said(finite(values.at(-1)?.value))}`);
  return `${axis}, ${unit} by ${unit}. At the end: ${ends.join(', ')}.`;
}
