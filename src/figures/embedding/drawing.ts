import { clamp } from '../clamp.ts';
import type { DrawOptions, Reading } from '../drawing.ts';
import type { Point } from '../fields.ts';
import { sideBySide } from '../sideBySide.ts';
import { type EmbeddingLoss, type EmbeddingState, kinds, names } from './fields.ts';
import { type EmbeddingReading, readEmbedding } from './forces.ts';
import { embeddingFrame, embeddingWidths } from './frame.ts';
import { lossHistory } from './lossHistory.ts';
import { type EmbeddingPlot, embeddingPlot, type Ring } from './plot.ts';
import { farthestPositive, type Role, rolesOf } from './roles.ts';
import { words } from './words.ts';

/** One point in the table: where it is, what the anchor sees in it, how it is pulled. */
export interface EmbeddingRow extends Point {
  name: string;
  distance: number;
  role: Role;
  slope: Point;
}

export interface EmbeddingSaid {
  loss: number;
  rows: readonly EmbeddingRow[];
}

interface TrainerPlot {
  plane: EmbeddingPlot;
  losses: readonly number[];
}

/** Steps for which the curve of the loss has room at first. */
const room = 60;
/** Arrows show eight steps' way at a learning rate of 1, cut where it is longer than a unit of the plane. */
const [stretch, longest] = [8, 1];

/** Computes loss and slopes of a state, and what its anchor sees. */
export function read(state: EmbeddingState): Reading<EmbeddingSaid, TrainerPlot> {
  const { points, loss, beside, margin, history } = state;
  const reading = readBy(loss, state);
  const other = beside === 'none' ? null : readBy(beside, state);
  const anchor = names.indexOf(state.anchor);
  const roles = rolesOf(points, kinds, anchor, margin);
  const centre = points[anchor] as Point;
  const rows = points.map((point, i) => ({
    ...point,
    name: names[i] as string,
    distance: Math.hypot(point.x - centre.x, point.y - centre.y),
    role: roles[i] as Role,
    slope: reading.slopes[i] as Point,
  }));
  return {
    said: { loss: reading.loss, rows },
    plot: {
      plane: {
        points: rows.map((row, i) => ({
          ...row,
          kind: kinds[i] as number,
          note: noteOf(row, loss),
          isAnchor: row.role === 'anchor',
          force: arrowOf(row.slope),
          otherForce: other && arrowOf(other.slopes[i] as Point),
        })),
        rings: ringsOf(state),
      },
      losses: history.length > 0 ? history : [reading.loss],
    },
  };
}

export function draw(
  { plane, losses }: TrainerPlot,
  width: number,
  { document }: DrawOptions<TrainerPlot> = {},
): readonly string[] {
  const widths = embeddingWidths(width);
  // Beside the plane the loss is as high as it.
  const height = widths.plane < width ? embeddingFrame(width).height : undefined;
  return sideBySide([
    embeddingPlot(plane, width, document),
    lossHistory(losses, { steps: room, width: widths.losses, height, document }),
  ]);
}

/** The state so many steps later, or sooner where it comes to rest. */
export function advance(state: EmbeddingState, steps = 1): EmbeddingState {
  let later = step(state);
  for (let made = 1; made < steps && !settled(later.history); made++) later = step(later);
  return later;
}

/** One step against the slopes, held inside the plane. */
function step(state: EmbeddingState): EmbeddingState {
  const { loss, slopes } = readBy(state.loss, state);
  const { x, y } = embeddingFrame(720);
  const points = state.points.map((point, i) => ({
    x: clamp(point.x - state.rate * (slopes[i]?.x ?? 0), x),
    y: clamp(point.y - state.rate * (slopes[i]?.y ?? 0), y),
  }));
  const losses = state.history.length > 0 ? state.history : [loss];
  return { ...state, points, history: [...losses, readBy(state.loss, { ...state, points }).loss] };
}

/** Whether a run has converged: the loss is 0, or ten steps have changed next to nothing. */
export function settled(losses: readonly number[]): boolean {
  const [now = Number.NaN, before = Number.POSITIVE_INFINITY] = [losses.at(-1), losses.at(-11)];
  return now < 1e-6 || Math.abs(before - now) < 1e-4 * now;
}

const readBy = (id: EmbeddingLoss, { points, margin, temperature }: EmbeddingState): EmbeddingReading =>
  readEmbedding(id, points, kinds, { margin, temperature });

/** Minus the slope, stretched so that it can be seen. */
function arrowOf({ x, y }: Point): Point {
  const length = stretch * Math.hypot(x, y);
  const scale = length > longest ? (stretch * longest) / length : stretch;
  return { x: -scale * x, y: -scale * y };
}

function noteOf({ name, role }: EmbeddingRow, loss: EmbeddingLoss): string {
  if (role === 'anchor') return name;
  return loss === 'triplet-margin' && role !== 'positive' && role !== 'easy' ? words.roles[role] : '';
}

/** What the anchor measures by: the margin, the two borders between hard, semi-hard and easy, or the unit circle. */
function ringsOf({ loss, points, anchor: name, margin }: EmbeddingState): Ring[] {
  const anchor = names.indexOf(name);
  const centre = points[anchor] as Point;
  if (loss === 'contrastive') return [{ centre, radius: margin, label: words.rings.margin }];
  if (loss === 'info-nce') return [{ centre: { x: 0, y: 0 }, radius: 1, label: words.rings.unit }];
  const reach = farthestPositive(points, kinds, anchor);
  return [
    { centre, radius: reach, label: words.rings.farthest },
    { centre, radius: reach + margin, label: words.rings.plusMargin },
  ];
}
