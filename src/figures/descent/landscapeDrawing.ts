import { explorable } from '../../plots/explorable.ts';
import { descentCurves } from './descentCurves.ts';
import { type Descent, descend, type Landscape, landscapes, lossesAt } from './landscape.ts';
import { covered, landscapePlot } from './landscapePlot.ts';
import { type LandscapeState, sliders } from './landscapeState.ts';
import { adam, momentum, sgd } from './optimisers.ts';
import { landscapeWords } from './words.ts';

/** How each optimiser looks: told apart by dash and label as well as by colour. */
const walkers = [
  { label: landscapeWords.optimisers.sgd, colour: 'var(--gradient)', make: sgd },
  { label: landscapeWords.optimisers.momentum, colour: 'var(--compare-2)', dash: '7 3', make: momentum },
  { label: landscapeWords.optimisers.adam, colour: 'var(--compare-3)', dash: '2 2.5', make: adam },
] as const;

export interface DescentRow {
  label: string;
  x: number;
  y: number;
  loss: number;
  /** The loss left the numbers before this many steps were made. */
  lost: boolean;
}

/** Where the optimisers went, all steps of it. */
export interface Walk {
  landscape: Landscape;
  grid: number[];
  descents: Descent[];
}

const across = 49;
const down = 41;
const seed = 1;
const allSteps = sliders.steps.range[1];
const grids = new Map<string, number[]>();

export function findLandscape(id: string): Landscape {
  return landscapes.find((candidate) => candidate.id === id) as Landscape;
}

/** Computes the surface, and every optimiser's way over it to the last step that can be shown. */
export function walk({ landscape: id, loss: lossId, start, rate, batch }: LandscapeState): Walk {
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
    descents: descend(landscape, ofResiduals, steppers, { start, steps: allSteps, batch, seed }),
  };
}

/** The middles of the grid's cells, row by row from the lowest y. */
function gridOf({ x, y }: Landscape) {
  const along = ([from, to]: readonly [number, number], count: number) =>
    Array.from({ length: count }, (_, i) => from + ((i + 0.5) * (to - from)) / count);
  const [columns, rows] = [along(covered(x), across), along(covered(y), down)];
  return rows.flatMap((eachY) => columns.map((eachX) => ({ x: eachX, y: eachY })));
}

/** The surface with the ways up to `steps`, and below it the losses, as HTML. */
export function drawWalk(
  { landscape, grid, descents }: Walk,
  steps: number,
  width: number,
  document?: Document,
) {
  const shown = walkers.map((walker, i) => ({
    label: walker.label,
    colour: walker.colour,
    ...('dash' in walker && { dash: walker.dash }),
    places: descents[i]?.places.slice(0, steps + 1) ?? [],
    losses: descents[i]?.losses.slice(0, steps + 1) ?? [],
  }));
  const { weights, x, y } = landscape;
  const start = descents[0]?.places[0] ?? landscape.start;
  return (
    landscapePlot({ weights, x, y, grid, across, ways: shown, start }, width, document).outerHTML +
    descentCurves({ curves: shown, steps: allSteps }, width, document).outerHTML
  );
}

/** Where each optimiser is after `steps`. */
export function rowsOf({ descents }: Walk, steps: number): DescentRow[] {
  return walkers.map(({ label }, i) => {
    const { places = [], losses = [] } = descents[i] ?? {};
    const last = Math.min(steps, places.length - 1);
    const { x = Number.NaN, y = Number.NaN } = places[last] ?? {};
    return { label, x, y, loss: losses[last] ?? Number.NaN, lost: last < steps };
  });
}
