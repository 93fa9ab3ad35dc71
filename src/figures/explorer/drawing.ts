import { type Explorable, explorable, type Parameters } from '../../plots/explorable.ts';
import { letter } from '../../plots/letter.ts';
import { type CurvePoint, curveGrid, lossCurve } from '../../plots/lossCurve.ts';
import type { DrawOptions, Reading } from '../drawing.ts';
import type { ExplorerData, ExplorerState } from './fields.ts';
import { lossAndGradientPanel, type TwinPlot } from './plot.ts';

export interface TableRow {
  label: string;
  /** In the order of the state's points. */
  probes: CurvePoint[];
}

const fixedCurves = new Map<string, CurvePoint[]>();
const fixedProbes = new Map<string, { at: string; points: CurvePoint[] }>();

/** Curves with default parameters never change: compute them once. */
function fixedCurve(compared: Explorable): CurvePoint[] {
  const known = fixedCurves.get(compared.entry.id);
  if (known) return known;
  const points = curve(compared, {}, curveGrid(compared.axis.x));
  fixedCurves.set(compared.entry.id, points);
  return points;
}

/** The points on them change only when one is moved, not with the sliders. */
function fixedPoints(compared: Explorable, probes: readonly number[]): CurvePoint[] {
  const at = String(probes);
  const known = fixedProbes.get(compared.entry.id);
  if (known?.at === at) return known.points;
  const points = curve(compared, {}, probes);
  fixedProbes.set(compared.entry.id, { at, points });
  return points;
}

const curve = ({ loss }: Explorable, parameters: Parameters, at: readonly number[]) =>
  lossCurve((x) => loss(x, parameters), at);

/** Computes curves, the reader's points and guides of a loss in the given state. */
export function read(
  state: ExplorerState,
  { id, comparable }: Pick<ExplorerData, 'id' | 'comparable'>,
): Reading<readonly TableRow[], TwinPlot> {
  const main = explorable(id);
  const { entry, axis } = main;
  const compared = state.compared.map(explorable);
  // One run of the loss for the curve and the points on it.
  const grid = curveGrid(axis.x);
  const together = curve(main, state.parameters, [...grid, ...state.probes]);
  const [points, probes] = [together.slice(0, grid.length), together.slice(grid.length)];
  return {
    said: [
      { label: entry.label, probes },
      ...compared.map((other) => ({ label: other.entry.label, probes: fixedPoints(other, state.probes) })),
    ],
    plot: {
      axis,
      main: { id, label: entry.label, points },
      compared: compared.map((other) => ({
        id: other.entry.id,
        label: other.entry.label,
        points: fixedCurve(other),
      })),
      absent: Object.entries(comparable).flatMap(([other, label]) =>
        state.compared.includes(other) ? [] : [{ id: other, label }],
      ),
      probes,
      active: state.active,
      guides: joints(main, state.parameters),
    },
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

export const draw = (plot: TwinPlot, width: number, { document, before }: DrawOptions<TwinPlot> = {}) =>
  (['loss', 'gradient'] as const).map(
    (measure) =>
      lossAndGradientPanel(measure, plot, width, { document, ghost: before?.main.points }).outerHTML,
  );
