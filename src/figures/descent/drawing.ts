import { explorable } from '../../plots/explorable.ts';
import type { DrawOptions, Reading } from '../drawing.ts';
import { type DescentCurves, descentCurves } from './descentCurves.ts';
import { type DescentState, type LandscapeId, lastStep } from './fields.ts';
import { type Descent, descend, type Landscape, landscapes, lossesAt } from './landscape.ts';
import { covered, type LandscapePlot, landscapePlot } from './landscapePlot.ts';
import { adam, momentum, sgd } from './optimisers.ts';
import { words } from './words.ts';

/** How each optimiser looks: told apart by dash and label as well as by colour. */
const walkers = [
  { label: words.optimisers.sgd, colour: 'var(--gradient)', dash: undefined, make: sgd },
  { label: words.optimisers.momentum, colour: 'var(--compare-2)', dash: '7 3', make: momentum },
  { label: words.optimisers.adam, colour: 'var(--compare-3)', dash: '2 2.5', make: adam },
] as const;

export interface DescentRow {
  label: string;
  x: number;
  y: number;
  loss: number;
  /** The loss left the numbers before this many steps were made. */
  lost: boolean;
}

interface DescentPlot {
  surface: LandscapePlot;
  losses: DescentCurves;
}

/** Where the optimisers went, all steps of it. */
interface Walk {
  landscape: Landscape;
  grid: number[];
  descents: Descent[];
}

const across = 49;
const down = 41;
const seed = 1;
const grids = new Map<string, number[]>();

export const findLandscape = (id: LandscapeId): Landscape =>
  landscapes.find((candidate) => candidate.id === id) as Landscape;

/** Sends the optimisers over the surface, and reads where each is after the steps that are shown. */
export function read(state: DescentState): Reading<readonly DescentRow[], DescentPlot> {
  const { steps } = state;
  const { landscape, grid, descents } = walkOnce(state);
  const ways = walkers.map(({ label, colour, dash }, i) => ({
    label,
    colour,
    ...(dash && { dash }),
    places: descents[i]?.places.slice(0, steps + 1) ?? [],
    losses: descents[i]?.losses.slice(0, steps + 1) ?? [],
  }));
  const { weights, x, y } = landscape;
  return {
    said: rowsOf(descents, steps),
    plot: {
      surface: { weights, x, y, grid, across, ways, start: descents[0]?.places[0] ?? landscape.start },
      losses: { curves: ways, steps: lastStep },
    },
  };
}

let walked: { by: string; walk: Walk } | undefined;

/** A walk goes to the last step that can be shown: how many of them are shown changes nothing in it. */
function walkOnce({ steps: _, ...state }: DescentState): Walk {
  const by = JSON.stringify(state);
  if (walked?.by !== by) walked = { by, walk: walk(state) };
  return walked.walk;
}

/** Computes the surface, and every optimiser's way over it. */
function walk({ landscape: id, loss: lossId, start, rate, batch }: Omit<DescentState, 'steps'>): Walk {
  const landscape = findLandscape(id);
  const { loss } = explorable(lossId);
  const ofResiduals = (residual: Parameters<typeof loss>[0]) => loss(residual, {});
  const steppers = walkers.map(({ make }) => make(rate));
  const key = `${id} ${lossId}`;
  const grid = grids.get(key) ?? lossesAt(landscape, ofResiduals, gridOf(landscape));
  grids.set(key, grid);
  return {
    landscape,
    grid,
    descents: descend(landscape, ofResiduals, steppers, { start, steps: lastStep, batch, seed }),
  };
}

/** The middles of the grid's cells, row by row from the lowest y. */
function gridOf({ x, y }: Landscape) {
  const along = ([from, to]: readonly [number, number], count: number) =>
    Array.from({ length: count }, (_, i) => from + ((i + 0.5) * (to - from)) / count);
  const [columns, rows] = [along(covered(x), across), along(covered(y), down)];
  return rows.flatMap((eachY) => columns.map((eachX) => ({ x: eachX, y: eachY })));
}

/** Where each optimiser is after `steps`. */
const rowsOf = (descents: readonly Descent[], steps: number): DescentRow[] =>
  walkers.map(({ label }, i) => {
    const { places = [], losses = [] } = descents[i] ?? {};
    const last = Math.min(steps, places.length - 1);
    const { x = Number.NaN, y = Number.NaN } = places[last] ?? {};
    return { label, x, y, loss: losses[last] ?? Number.NaN, lost: last < steps };
  });

/** The surface with the ways up to the last step shown, and below it the losses. */
export const draw = (
  { surface, losses }: DescentPlot,
  width: number,
  { document }: DrawOptions<DescentPlot> = {},
) => [landscapePlot(surface, width, document).outerHTML, descentCurves(losses, width, document).outerHTML];
