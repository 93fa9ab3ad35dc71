import type { Point } from '../../training/metrics/lineFit.ts';
import { clamp } from '../linkedNumber.ts';
import { type EmbeddingState, kinds, names } from './embeddingState.ts';
import { type EmbeddingLoss, type EmbeddingReading, readEmbedding } from './forces.ts';
import { embeddingFrame } from './frame.ts';
import { lossHistory } from './lossHistory.ts';
import { embeddingPlot, type Ring } from './plot.ts';
import { farthestPositive, type Role, rolesOf } from './roles.ts';
import { embeddingWords } from './words.ts';

/** One point in the table: where it is, what the anchor sees in it, how it is pulled. */
export interface EmbeddingRow extends Point {
  name: string;
  distance: number;
  role: Role;
  slope: Point;
}

/** What the trainer shows for one state. */
export interface Trained {
  reading: EmbeddingReading;
  /** By the loss that is laid beside, if one is. */
  other: EmbeddingReading | null;
  rows: EmbeddingRow[];
}

/** Steps for which the curve of the loss has room at first. */
const room = 60;
/** Arrows show eight steps' way at a learning rate of 1, cut where it is longer than a unit of the plane. */
const [stretch, longest] = [8, 1];

const readBy = (id: EmbeddingLoss, { points, margin, temperature }: EmbeddingState) =>
  readEmbedding(id, points, kinds, { margin, temperature });

/** Computes loss and slopes of a state, and what its anchor sees. */
export function readState(state: EmbeddingState): Trained {
  const reading = readBy(state.loss, state);
  const roles = rolesOf(state.points, kinds, state.anchor, state.margin);
  const anchor = state.points[state.anchor] as Point;
  return {
    reading,
    other: state.beside === 'none' ? null : readBy(state.beside, state),
    rows: state.points.map((point, i) => ({
      ...point,
      name: names[i] as string,
      distance: Math.hypot(point.x - anchor.x, point.y - anchor.y),
      role: roles[i] as Role,
      slope: reading.slopes[i] as Point,
    })),
  };
}

/** Where one step against the slopes takes the points, held inside the plane. */
export function stepped({ points, rate }: EmbeddingState, slopes: readonly Point[]): Point[] {
  const { x, y } = embeddingFrame(720);
  return points.map((point, i) => ({
    x: clamp(point.x - rate * (slopes[i]?.x ?? 0), x),
    y: clamp(point.y - rate * (slopes[i]?.y ?? 0), y),
  }));
}

/** Whether a run has come to rest: nothing left to pay, or ten steps that changed next to nothing. */
export function settled(losses: readonly number[]): boolean {
  const [now = Number.NaN, before = Number.POSITIVE_INFINITY] = [losses.at(-1), losses.at(-11)];
  return now < 1e-6 || Math.abs(before - now) < 1e-4 * now;
}

/** The plane with its forces, and the losses so far below it, as HTML. */
export function drawEmbedding(
  state: EmbeddingState,
  { reading, other, rows }: Trained,
  losses: readonly number[],
  width: number,
  document?: Document,
): string {
  const points = rows.map((row, i) => ({
    ...row,
    kind: kinds[i] as number,
    note: noteOf(row, state.loss),
    isAnchor: row.role === 'anchor',
    force: arrowOf(row.slope),
    otherForce: other && arrowOf(other.slopes[i] as Point),
  }));
  return (
    embeddingPlot({ points, rings: ringsOf(state) }, width, document).outerHTML +
    lossHistory(losses.length ? losses : [reading.loss], room, width, document).outerHTML
  );
}

/** Minus the slope, stretched so that it can be seen. */
function arrowOf({ x, y }: Point): Point {
  const length = stretch * Math.hypot(x, y);
  const scale = length > longest ? (stretch * longest) / length : stretch;
  return { x: -scale * x, y: -scale * y };
}

function noteOf({ name, role }: EmbeddingRow, loss: EmbeddingLoss): string {
  if (role === 'anchor') return name;
  return loss === 'triplet-margin' && role !== 'positive' && role !== 'easy'
    ? embeddingWords.roles[role]
    : '';
}

/** What the anchor measures by: the margin, the two borders between hard, semi-hard and easy, or the unit circle. */
function ringsOf({ loss, points, anchor, margin }: EmbeddingState): Ring[] {
  const centre = points[anchor] as Point;
  if (loss === 'contrastive') return [{ centre, radius: margin, label: embeddingWords.rings.margin }];
  if (loss === 'info-nce') return [{ centre: { x: 0, y: 0 }, radius: 1, label: embeddingWords.rings.unit }];
  const reach = farthestPositive(points, kinds, anchor);
  return [
    { centre, radius: reach, label: embeddingWords.rings.farthest },
    { centre, radius: reach + margin, label: embeddingWords.rings.plusMargin },
  ];
}
