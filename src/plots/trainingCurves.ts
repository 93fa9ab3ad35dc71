import * as Plot from '@observablehq/plot';
import { drawPlot } from './drawPlot.ts';
import { signed } from './signed.ts';
import { spread } from './spread.ts';

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
  /** From what to what the y axis goes; when left out, it follows the courses' ends. */
  range?: readonly [number, number];
}

/** A metric per epoch or step, one labelled line per run. Lines enter from above, where they start, and end in view. */
export function trainingCurves(
  { courses, epochs, axis, unit = 'epoch', range = visibleRange(courses) }: CoursesPlot,
  width: number,
  document?: Document,
) {
  const narrow = width < 520;
  const fontSize = narrow ? 12 : 13;
  const frame = {
    height: Math.round(width * (narrow ? 0.62 : 0.36)),
    marginTop: 26,
    marginBottom: 38,
    marginLeft: 34,
    marginRight: narrow ? 118 : 150,
  };
  const y = range;
  const pixelsPerUnit = (frame.height - frame.marginTop - frame.marginBottom) / (y[1] - y[0]);
  const ends = courses.map(({ values }) => values.at(-1));
  const heights = spread(
    ends.map((end) => Math.min(Math.max(finite(end?.value), y[0]), y[1])),
    (fontSize + 4) / pixelsPerUnit,
  );
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
    style: { fontSize: `${fontSize}px` },
    x: {
      domain: [0, epochs],
      label: unit,
      labelAnchor: 'center',
      labelArrow: 'none',
      tickSize: 3,
      ticks: 5,
    },
    y: { domain: [...y], label: axis, labelArrow: 'none', tickSize: 3, ticks: 5, grid: true },
    marks: courses.flatMap(({ label, colour, dash, values }, i) => [
      Plot.line([...values], {
        x: 'epoch',
        y: 'value',
        stroke: colour,
        strokeWidth: dash ? 2 : 2.5,
        strokeDasharray: dash,
        strokeLinejoin: 'round',
        clip: true,
      }),
      Plot.text(ends[i] ? [ends[i]] : [], {
        x: 'epoch',
        y: () => heights[i],
        text: () => `${label}: ${said(finite(ends[i]?.value))}`,
        textAnchor: 'start',
        dx: 7,
        fill: colour,
        fontWeight: 600,
        stroke: 'var(--ground)',
        strokeWidth: 4,
      }),
    ]),
  });
}

/** From a whole number below the lowest value to twice the best, or to where a run ends if that is higher. */
function visibleRange(courses: readonly Course[]): readonly [number, number] {
  const values = courses.flatMap((course) => course.values.map(({ value }) => finite(value)));
  const best = Math.min(...values);
  const highestEnd = Math.max(...courses.map((course) => finite(course.values.at(-1)?.value)));
  return [Math.max(0, Math.floor(best - 0.5)), Math.ceil(Math.max(best * 2, highestEnd * 1.05, best + 1))];
}

/** A run that left the numbers is drawn at the top of the figure, and its label says so. */
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
