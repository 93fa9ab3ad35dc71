import type { CatalogueEntry } from '../../losses/loss.ts';
import { explorable } from '../explorable.ts';
import { type CurvePoint, curveGrid, lossCurve } from '../lossCurve.ts';
import { type FamilyPicture, familyPicture } from './familyPicture.ts';
import { type Spot, thinned } from './thinned.ts';
import { walkedCase } from './walkedCase.ts';

/** A line of a thumbnail, and how a dot goes along it that keeps step with the other line. */
export interface ThumbnailLine {
  path: string;
  /** CSS easing: the share of the line's length behind the dot, at even steps of x. */
  pace: string;
}

/** A loss in 132 × 80: what is drawn, as paths. */
export interface Thumbnail {
  axes: string;
  loss?: ThumbnailLine;
  /** Below the loss; where the loss compares more than one number, its family's picture takes that place. */
  gradient?: ThumbnailLine;
  picture?: FamilyPicture;
}

export const thumbnailSize = { width: 132, height: 80 };

const left = 5;
const right = thumbnailSize.width - left;
const lossRows = [5, 47] as const;
const gradientRows = [55, 76] as const;

/** Families whose losses are no curve of one number: their picture says more than a slope would. */
const pictured = new Set(['ranking', 'segmentation', 'generative']);

/** The thumbnail of a loss, from its entry alone. Call with gradients registered and a backend set. */
export function thumbnail(entry: CatalogueEntry): Thumbnail {
  const isPictured = !entry.curve && pictured.has(entry.family);
  const walked = entry.curve ? ownCurve(entry.id) : walkedCase(entry);
  const points = isPictured ? walked && downToLowest(walked) : walked;
  if (!points) return { axes: '', picture: familyPicture(entry.family, 'large') };
  const [first, last] = [points[0]?.x ?? 0, points.at(-1)?.x ?? 1];
  const across = scale([first, last], [left, right]);
  const lossUp = scale(withZero(points, 'loss'), [lossRows[1], lossRows[0]]);
  const loss = line(points.map((point) => [across(point.x), lossUp(point.loss)]));
  const base = `M${left} ${tenth(lossUp(0))}H${right}`;
  if (isPictured) {
    return { axes: base, loss, picture: familyPicture(entry.family, 'row') };
  }
  const gradientUp = scale(withZero(points, 'gradient'), [gradientRows[1], gradientRows[0]]);
  const upright = first < 0 && last > 0 ? `M${tenth(across(0))} ${lossRows[0]}V${gradientRows[1]}` : '';
  return {
    axes: `${base}M${left} ${tenth(gradientUp(0))}H${right}${upright}`,
    loss,
    gradient: line(points.map((point) => [across(point.x), gradientUp(point.gradient)])),
  };
}

/** The loss's own curve. Where it begins at 0, so that there is no slope to the left, it is shown from just beside. */
function ownCurve(id: string): CurvePoint[] {
  const { axis, loss } = explorable(id);
  const [min] = axis.x;
  return lossCurve((x) => loss(x, {}), curveGrid(axis.x, 81)).filter(({ x }) => min < 0 || x > 0);
}

/** Up to where nothing is wrong any more, which is what the last of a family's three pictures shows. */
function downToLowest(points: readonly CurvePoint[]): CurvePoint[] {
  const losses = points.map(({ loss }) => loss);
  return points.slice(0, Math.max(2, losses.indexOf(Math.min(...losses)) + 1));
}

const tenth = (number: number) => Math.round(number * 10) / 10;

function scale([from, to]: readonly [number, number], [start, end]: readonly [number, number]) {
  return (value: number) => start + ((value - from) / (to - from || 1)) * (end - start);
}

function withZero(points: readonly CurvePoint[], measure: 'loss' | 'gradient'): [number, number] {
  const values = points.map((point) => point[measure]);
  return [Math.min(0, ...values), Math.max(0, ...values)];
}

function line(spots: readonly Spot[]): ThumbnailLine {
  const corners = thinned(spots, 0.2).map(([x, y]): Spot => [tenth(x), tenth(y)]);
  const [first, ...rest] = corners;
  const path = `M${first?.join(' ')}L${rest.map((corner) => corner.join(' ')).join(' ')}`;
  return { path, pace: `linear(${pace(corners).join()})` };
}

/** The share of a line's length that lies left of each of eleven even places. */
function pace(corners: readonly Spot[]): number[] {
  const lengthTo = (x: number) =>
    corners.slice(1).reduce((sum, [x1, y1], i) => {
      const [x0, y0] = corners[i] ?? [x1, y1];
      const share = x1 <= x0 ? Number(x >= x1) : Math.min(1, Math.max(0, (x - x0) / (x1 - x0)));
      return sum + share * Math.hypot(x1 - x0, y1 - y0);
    }, 0);
  const whole = lengthTo(right) || 1;
  return Array.from({ length: 11 }, (_, i) => {
    const share = lengthTo(left + ((right - left) * i) / 10) / whole;
    return Math.round(share * 100) / 100;
  });
}
