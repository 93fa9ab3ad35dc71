import * as Plot from '@observablehq/plot';
import { drawPlot } from './drawPlot.ts';
import { labels } from './labels.ts';
import { atWidth, isNarrow } from './sizes.ts';

/** The runs of one loss: the same number after each epoch, once per seed. */
export interface SeedCourses {
  label: string;
  /** A colour of the tokens. */
  colour: string;
  dash?: string;
  courses: readonly (readonly number[])[];
}

export interface SeedCurves {
  losses: readonly SeedCourses[];
  /** The last epoch that will come: the axis does not move while a run goes on. */
  epochs: number;
  /** What is measured, with its unit. */
  axis: string;
}

/** One thin line per seed and loss over the epochs, named at the middle of its ends; a run that left the numbers has none. */
export function seedCurves(
  { losses, epochs, axis }: SeedCurves,
  width: number,
  document?: Document,
): SVGSVGElement {
  const narrow = isNarrow(width);
  const frame = atWidth(
    {
      height: narrow ? 252 : 302,
      marginTop: 32,
      marginBottom: 46,
      marginLeft: 40,
      marginRight: narrow ? 100 : 130,
    },
    width,
  );
  const top = highest(losses);
  const ends = losses.map(({ courses }) => mean(courses.map((course) => course.at(-1) ?? Number.NaN)));
  return drawPlot({
    ...(document && { document }),
    ariaLabel: spoken(losses, axis),
    told: {
      axes: ['epoch', axis],
      series: losses.flatMap(({ label, courses }) =>
        courses.map((course, seed) => ({
          label: `${label}, run ${seed + 1}`,
          points: course.map((value, epoch) => [epoch, value] as const),
        })),
      ),
    },
    width,
    ...frame,
    x: {
      domain: [0, epochs],
      label: 'epoch',
      ticks: 5,
    },
    y: { domain: [0, top], label: axis, ticks: 5, grid: true },
    marks: [
      ...losses.flatMap(({ colour, dash, courses }) =>
        courses.map((course) =>
          Plot.line(
            course.map((value, epoch) => ({ epoch, value })),
            {
              x: 'epoch',
              y: 'value',
              stroke: colour,
              strokeWidth: 1.25,
              strokeOpacity: 0.75,
              strokeDasharray: dash,
              clip: true,
            },
          ),
        ),
      ),
      labels({
        ends: losses.flatMap(({ label, colour, courses }, i) =>
          courses.length > 0 ? [{ x: epochs, y: Math.min(ends[i] ?? top, top), text: label, colour }] : [],
        ),
      }),
    ],
  });
}

/** The height that holds every start and end, and whatever is not twice as high; what climbs above it is cut. */
function highest(losses: readonly SeedCourses[]): number {
  const courses = losses.flatMap((loss) => loss.courses);
  const ends = largest(courses.flatMap((course) => [course[0] ?? 0, course.at(-1) ?? 0]));
  return Math.max(1.15 * ends, 1.05 * largest(courses.flat().filter((value) => value <= 2 * ends)));
}

const largest = (values: readonly number[]) => Math.max(Number.MIN_VALUE, ...values.filter(Number.isFinite));

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

function spoken(losses: readonly SeedCourses[], axis: string): string {
  const ends = losses.map(({ label, courses }) => {
    const values = courses.map((course) => course.at(-1) ?? Number.NaN);
    return `${label} from ${Math.min(...values).toFixed(2)} to ${Math.max(...values).toFixed(2)} over ${courses.length} seeds`;
  });
  return `${axis}, epoch by epoch. At the end: ${ends.join('; ')}.`;
}
