import { type Explorable, explorable, type Parameters } from '../../plots/explorable.ts';
import { letter } from '../../plots/letter.ts';
import { type CurvePoint, curveGrid, lossCurve } from '../../plots/lossCurve.ts';
import type { Measure } from '../../plots/panelFrame.ts';
import type { ExplorerState } from './explorerState.ts';
import { lossAndGradientPanel, type TwinPlot } from './plot.ts';

export interface TableRow {
  label: string;
  /** In the order of the state's points. */
  held: CurvePoint[];
}

/** Everything an explorer shows for one state: the two panels' contents and the data table. */
export interface Exploration {
  plot: TwinPlot;
  table: TableRow[];
}

const fixedCurves = new Map<string, CurvePoint[]>();
const fixedHeld = new Map<string, { at: string; points: CurvePoint[] }>();

/** Curves with default parameters never change: compute them once. */
function fixedCurve(compared: Explorable): CurvePoint[] {
  const known = fixedCurves.get(compared.entry.id);
  if (known) return known;
  const points = curve(compared, {}, curveGrid(compared.axis.x));
  fixedCurves.set(compared.entry.id, points);
  return points;
}

/** Their held points change only when one is moved, not with the sliders. */
function fixedPoints(compared: Explorable, held: readonly number[]): CurvePoint[] {
  const at = String(held);
  const known = fixedHeld.get(compared.entry.id);
  if (known?.at === at) return known.points;
  const points = curve(compared, {}, held);
  fixedHeld.set(compared.entry.id, { at, points });
  return points;
}

const curve = ({ loss }: Explorable, parameters: Parameters, at: readonly number[]) =>
  lossCurve((x) => loss(x, parameters), at);

/** Computes curves, held points and guides of loss `id` in the given state. */
export function explore(id: string, state: ExplorerState, ghost?: readonly CurvePoint[]): Exploration {
  const main = explorable(id);
  const { entry, axis } = main;
  const compared = state.compared.map(explorable);
  // One run of the loss for the curve and the points on it.
  const grid = curveGrid(axis.x);
  const together = curve(main, state.parameters, [...grid, ...state.held]);
  const [points, held] = [together.slice(0, grid.length), together.slice(grid.length)];
  return {
    plot: {
      axis,
      main: { id, label: entry.label, points },
      compared: compared.map((other) => ({
        id: other.entry.id,
        label: other.entry.label,
        points: fixedCurve(other),
      })),
      held,
      guides: joints(main, state.parameters),
      ...(ghost && { ghost }),
    },
    table: [
      { label: entry.label, held },
      ...compared.map((other) => ({ label: other.entry.label, held: fixedPoints(other, state.held) })),
    ],
  };
}

/** Where a loss of residuals changes from curve to line: at ± its threshold. */
function joints({ entry, axis }: Explorable, parameters: Parameters) {
  if (axis.name !== 'residual') return [];
  return entry.parameters.flatMap(({ name, symbol }) => {
    const value = parameters[name] ?? Number.NaN;
    return [
      { x: -value, label: `−${letter(symbol)}`, term: name },
      { x: value, label: letter(symbol), term: name },
    ];
  });
}

/** Both panels as HTML, for a figure of the given width. */
export function drawPanels(plot: TwinPlot, width: number, document?: Document): Record<Measure, string> {
  return {
    loss: lossAndGradientPanel('loss', plot, width, document).outerHTML,
    gradient: lossAndGradientPanel('gradient', plot, width, document).outerHTML,
  };
}
