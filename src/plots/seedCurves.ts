import * as Plot from '@observablehq/plot';
import { drawPlot } from './drawPlot.ts';
import { spread } from './spread.ts';

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
  const narrow = width < 520;
  const fontSize = narrow ? 12 : 13;
  const frame = {
    height: Math.round(width * (narrow ? 0.7 : 0.42)),
    marginTop: 28,
    marginBottom: 38,
    marginLeft: 38,
    marginRight: narrow ? 84 : 120,
  };
  const top = highest(losses);
  const ends = losses.map(({ courses }) => mean(courses.map((course) => course.at(-1) ?? Number.NaN)));
  const pixels = frame.height - frame.marginTop - frame.marginBottom;
  const heights = spread(
    ends.map((end) => Math.min(Number.isFinite(end) ? end : top, top)),
    ((fontSize + 4) / pixels) * top,
  );
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
    style: { fontSize: `${fontSize}px` },
    x: {
      domain: [0, epochs],
      label: 'epoch',
      labelAnchor: 'center',
      labelArrow: 'none',
      tickSize: 3,
      ticks: 5,
    },
    y: { domain: [0, top], label: axis, labelArrow: 'none', tickSize: 3, ticks: 5, grid: true },
    marks: losses.flatMap(({ label, colour, dash, courses }, i) => [
      ...courses.map((course) =>
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
      Plot.text(courses.length > 0 ? [label] : [], {
        x: () => epochs,
        y: () => heights[i],
        text: (name: string) => name,
        textAnchor: 'start',
        dx: 7,
        fill: colour,
        fontWeight: 600,
      }),
    ]),
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
