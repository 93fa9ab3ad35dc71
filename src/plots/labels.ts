import type { Markish } from '@observablehq/plot';
import { textSize } from './sizes.ts';
import { spread } from './spread.ts';
import { type Anchor, type Box, overlap, textBox, textWidth } from './textBox.ts';
import type { Value } from './told.ts';

/** A text at a place of the data. */
export interface Label {
  x: Value;
  y: Value;
  text: string;
  /** A colour of the tokens: `var(--loss)`. */
  colour: string;
  weight?: number;
  /** How far it stands off its place, in pixels. */
  off?: number;
  /** Stands at its place, and beside it only if that is taken. */
  middle?: boolean;
  /** Stands below its place rather than above. */
  below?: boolean;
  /** May be left out where there is no room. */
  optional?: boolean;
  /** What a press on it puts into the figure or takes out of it. */
  toggle?: string;
  /** Names what is not drawn at present: it stands at the edge by itself. */
  absent?: boolean;
}

interface Labels {
  /** Names at the right, each beside the end of its line. */
  ends?: readonly Label[];
  /** Names at the top edge, each above its guide. */
  tops?: readonly Label[];
  /** Numbers and names at points: each takes the side that is freest. */
  points?: readonly Label[];
  /** What these keep off: lines, as their points. */
  lines?: readonly (readonly (readonly [Value, number])[])[];
  /** Dots that these keep off; at each of `points` there is one anyway. */
  dots?: readonly (readonly [Value, Value])[];
  /** Short rules across a band. */
  marks?: readonly (readonly [Value, Value])[];
}

interface Place {
  x: number;
  y: number;
}

/** A label with its place in pixels. */
interface Placed extends Place {
  label: Label;
  anchor: Anchor;
  /** Where its line ends, if it had to move away from there. */
  from?: Place;
}

/** The least distance between two names at the right, in pixels from middle to middle. */
const gap = 16;

/**
 * Every label of a panel, placed together when the scales are known: names at the ends of lines keep a line of type
 * apart, stay within the frame and point back to where they belong; numbers stand where no line and no other label is.
 */
export function labels({
  ends = [],
  tops = [],
  points = [],
  lines = [],
  dots = [],
  marks = [],
}: Labels): Markish {
  return ((_index, scales, _values, dimensions, context) => {
    const { width, height, marginLeft, marginTop, marginBottom } = dimensions;
    const size = textSize(width);
    const half = ((scales.x as Banded | undefined)?.bandwidth?.() ?? 0) / 2;
    const at = ({ x, y }: Pick<Label, 'x' | 'y'>): Place => ({
      x: Number(scales.x?.(x)) + half,
      y: Number(scales.y?.(y)),
    });
    const frame: Box = { left: marginLeft, right: width, top: marginTop, bottom: height - marginBottom };
    const placedEnds = besideEnds(
      ends.map((label) => ({ label, ...at(label) })),
      frame,
    );
    const placedTops = aboveGuides(
      tops.map((label) => ({ label, ...at(label) })),
      frame,
      size,
    );
    const taken = [...placedEnds, ...placedTops].map((placed) => boxOf(placed, size));
    const across = marks
      .map(([x, y]) => at({ x, y }))
      .map(({ x, y }) => [
        { x: x - half, y },
        { x: x + half, y },
      ]);
    const ways = [...lines.map((line) => line.map(([x, y]) => at({ x, y }))), ...across];
    const targets = once(points.map((label) => ({ label, ...at(label) })));
    const blocked = [...targets.filter(dotted), ...dots.map(([x, y]) => at({ x, y }))];
    const placedPoints = targets.flatMap((target) => {
      const found = freest(target, { taken, ways, blocked, frame, size });
      if (found) taken.push(boxOf(found, size));
      return found ?? [];
    });
    return drawn([...placedEnds, ...placedTops, ...placedPoints], context.document);
  }) as Markish;
}

/** A band scale, which has the width of a band besides its function. */
interface Banded {
  bandwidth?: () => number;
}

type Wanted = Place & { label: Label };

/** Points that lie on each other and say the same say it once. */
const once = (wanted: readonly Wanted[]) =>
  wanted.filter(
    (one, i) =>
      !wanted
        .slice(0, i)
        .some(
          (other) => other.label.text === one.label.text && Math.hypot(other.x - one.x, other.y - one.y) < 3,
        ),
  );

function boxOf({ label, x, y, anchor }: Placed, size: number): Box {
  return textBox(label.text, x, y, size, anchor);
}

const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

function besideEnds(wanted: readonly Wanted[], { top, bottom }: Box): Placed[] {
  const ends = wanted.map(({ x, y }) => ({ x, y: within(Number.isFinite(y) ? y : top, top, bottom) }));
  const heights = shiftedWithin(
    spread(
      ends.map(({ y }) => y),
      gap,
    ),
    [top + 4, bottom - 4],
  );
  return wanted.map(({ label, x }, i) => {
    const [end, y] = [ends[i] as Place, heights[i] as number];
    const off = label.off ?? 8;
    const moved = Math.abs(y - end.y) > 5;
    return {
      label,
      x: x + off + (moved && !label.absent ? 10 : 0),
      y,
      anchor: 'start',
      ...(moved && !label.absent && { from: end }),
    };
  });
}

/** Moves positions that were spread back between two limits, without bringing any two closer than they may be. */
function shiftedWithin(positions: readonly number[], [low, high]: readonly [number, number]): number[] {
  const order = positions.map((_, i) => i).sort((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0));
  const placed = [...positions];
  const step = Math.min(gap, (high - low) / Math.max(1, order.length - 1));
  order.forEach((i, rank) => {
    placed[i] = Math.max(placed[i] as number, low + rank * step);
  });
  order.toReversed().forEach((i, rank) => {
    placed[i] = Math.min(placed[i] as number, high - rank * step);
  });
  return placed;
}

function aboveGuides(wanted: readonly Wanted[], { top }: Box, size: number): Placed[] {
  const widest = Math.max(0, ...wanted.map(({ label }) => textWidth(label.text, size)));
  const across = spread(
    wanted.map(({ x }) => x),
    widest + 4,
  );
  return wanted.map(({ label }, i) => ({ label, x: across[i] as number, y: top - 9, anchor: 'middle' }));
}

interface Room {
  taken: readonly Box[];
  ways: readonly (readonly Place[])[];
  blocked: readonly Place[];
  frame: Box;
  size: number;
}

/** The places around a point, the best first. */
function around({ label, x, y }: Wanted): Placed[] {
  const off = label.off ?? 16;
  const place = (dx: number, dy: number, anchor: Anchor): Placed => ({ label, x: x + dx, y: y + dy, anchor });
  return [
    ...(label.middle ? [place(0, 0, 'middle')] : []),
    place(0, label.below ? off : -off, 'middle'),
    place(0, label.below ? -off : off, 'middle'),
    place(off - 3, 0, 'start'),
    place(3 - off, 0, 'end'),
    place(off - 4, -off, 'start'),
    place(4 - off, -off, 'end'),
    place(off - 4, off, 'start'),
    place(4 - off, off, 'end'),
    place(0, -off - 9, 'middle'),
    place(0, off + 9, 'middle'),
    place(0, -off - 16, 'middle'),
    place(0, off + 16, 'middle'),
    place(off + 10, -off - 14, 'start'),
    place(-off - 10, -off - 14, 'end'),
    place(off + 10, off + 14, 'start'),
    place(-off - 10, off + 14, 'end'),
  ];
}

function freest(target: Wanted, room: Room): Placed | undefined {
  if (!Number.isFinite(target.x) || !Number.isFinite(target.y)) return undefined;
  const rated = around(target).map((candidate, rank) => {
    const inside = pushedIn(candidate, room);
    return { inside, cost: rank * 0.5 + costOf(boxOf(inside, room.size), target, room) };
  });
  const best = rated.reduce((least, each) => (each.cost < least.cost ? each : least));
  return target.label.optional && best.cost >= 40 ? undefined : best.inside;
}

/** Moved sideways, where it would leave the drawing. */
function pushedIn(candidate: Placed, { frame, size }: Room): Placed {
  const { left, right } = boxOf(candidate, size);
  const by = left < frame.left + 2 ? frame.left + 2 - left : Math.min(0, frame.right - 2 - right);
  return { ...candidate, x: candidate.x + by };
}

function costOf(box: Box, target: Wanted, { taken, ways, blocked, frame }: Room): number {
  const onLabels = taken.reduce((sum, other) => sum + overlap(box, other), 0);
  const outside = Math.max(0, frame.top - 14 - box.top) + Math.max(0, box.bottom - frame.bottom);
  const onLines = ways.filter((way) => crosses(box, way)).length;
  const onDots = blocked.filter((dot) => overlap(box, dotAt(dot)) > 0).length;
  const struck = dotted(target) && overlap(box, dotAt(target)) > 0 ? 1 : 0;
  return 40 * onLabels + 30 * outside + 8 * onLines + 10 * onDots + 20 * struck;
}

/** A label that stands off by less than a dot's size has none at its place. */
const dotted = ({ label }: Wanted) => !label.middle && (label.off ?? 16) >= 13;

const dotAt = ({ x, y }: Place): Box => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 });

/** Whether a line of points goes through a box. */
function crosses({ left, right, top, bottom }: Box, way: readonly Place[]): boolean {
  return way.some((to, i) => {
    const from = way[i - 1] ?? to;
    if (Math.max(from.x, to.x) < left || Math.min(from.x, to.x) > right) return false;
    const along = (x: number) =>
      to.x === from.x
        ? to.y
        : from.y + ((within(x, from.x, to.x) - from.x) / (to.x - from.x)) * (to.y - from.y);
    const [one, other] = from.x === to.x ? [from.y, to.y] : [along(left), along(right)];
    return Math.max(one, other) >= top && Math.min(one, other) <= bottom;
  });
}

const svg = 'http://www.w3.org/2000/svg';

function drawn(placed: readonly Placed[], document: Document): SVGElement {
  const group = document.createElementNS(svg, 'g');
  group.setAttribute('class', 'labels');
  for (const { label, x, y, anchor, from } of placed) {
    if (from) group.append(leader(from, { x: x - 3, y }, label.colour, document));
    const text = document.createElementNS(svg, 'text');
    const look = {
      x: x.toFixed(1),
      y: y.toFixed(1),
      dy: '0.35em',
      fill: label.colour,
      'text-anchor': anchor,
      'font-weight': String(label.weight ?? 600),
    };
    for (const [name, value] of Object.entries(look)) text.setAttribute(name, value);
    if (label.toggle) text.setAttribute('data-toggle', label.toggle);
    if (label.absent) text.classList.add('absent');
    text.textContent = label.text;
    group.append(text);
  }
  return group;
}

/** A thin line from where a line ends to its name. */
function leader(from: Place, to: Place, colour: string, document: Document): SVGElement {
  const line = document.createElementNS(svg, 'path');
  line.setAttribute(
    'd',
    `M${(from.x + 2).toFixed(1)},${from.y.toFixed(1)}L${to.x.toFixed(1)},${to.y.toFixed(1)}`,
  );
  line.setAttribute('stroke', colour);
  line.setAttribute('stroke-opacity', '0.55');
  return line;
}
