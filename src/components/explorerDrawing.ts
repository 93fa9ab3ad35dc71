import type { CatalogueEntry } from '../losses/loss.ts';
import { letter } from '../plots/letter.ts';
import { lossAndGradientPanel, type TwinPlot } from '../plots/lossAndGradient.ts';
import { type CurvePoint, lossCurve, residualGrid } from '../plots/lossCurve.ts';
import { type Measure, panelFrame } from '../plots/panelFrame.ts';
import { residualEntry, residualLoss } from '../plots/residualLoss.ts';
import type { ExplorerState } from './explorerState.ts';

export interface TableRow {
  label: string;
  /** In the order of the state's residuals. */
  held: CurvePoint[];
}

/** Everything an explorer shows for one state: the two panels' contents and the data table. */
export interface Exploration {
  plot: TwinPlot;
  table: TableRow[];
}

const grid = residualGrid(panelFrame('loss', 720).x);
const fixedCurves = new Map<string, CurvePoint[]>();

/** Curves with default parameters never change: compute them once. */
function fixedCurve(id: string): CurvePoint[] {
  const known = fixedCurves.get(id);
  if (known) return known;
  const points = lossCurve(residualLoss(id), grid);
  fixedCurves.set(id, points);
  return points;
}

/** Computes curves, held points and guides of loss `id` in the given state. */
export function explore(id: string, state: ExplorerState, ghost?: readonly CurvePoint[]): Exploration {
  const entry = residualEntry(id);
  const loss = residualLoss(id, state.parameters);
  const held = lossCurve(loss, state.residuals);
  const compared = state.compared.map((other) => residualEntry(other));
  return {
    plot: {
      main: { id, label: entry.label, points: lossCurve(loss, grid) },
      compared: compared.map((other) => ({ id: other.id, label: other.label, points: fixedCurve(other.id) })),
      held,
      guides: joints(entry, state.parameters),
      ...(ghost && { ghost }),
    },
    table: [
      { label: entry.label, held },
      ...compared.map((other) => ({
        label: other.label,
        held: lossCurve(residualLoss(other.id), state.residuals),
      })),
    ],
  };
}

/** Where a loss with a threshold changes from curve to line: at ± its parameter. */
function joints(entry: CatalogueEntry, parameters: Readonly<Record<string, number>>) {
  return entry.parameters.flatMap(({ name, symbol }) => {
    const value = parameters[name] ?? Number.NaN;
    return [
      { x: -value, label: `−${letter(symbol)}` },
      { x: value, label: letter(symbol) },
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
