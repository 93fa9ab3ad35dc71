import { close } from './close.ts';
import type { Checks } from './exercise.ts';
import { type Args, isList, type Plain } from './plain.ts';
import type { Sandbox } from './sandbox.ts';
import { answer, type Reference } from './steps.ts';
import type { Counterexample, Gap } from './verdict.ts';

const points = 81;
/** How far apart the two sides of a slope lie; exact in binary. */
const step = 1 / 64;
/** Smallest visible gap, as a share of the picture's height. */
const least = 0.03;

type Range = readonly [number, number];
type Curves = Pick<Gap, 'x' | 'yours' | 'ours'>;

/**
 * The reader's curve and ours over one argument, on a stretch where the two are seen to part; `null` where the exercise
 * draws none or no stretch shows it. Of a function whose slope is wrong it draws the slopes.
 */
export async function gapCurves(
  checks: Checks,
  counterexample: Counterexample | null,
  sandbox: Sandbox,
): Promise<Gap | null> {
  const { curve } = checks;
  const drawn = counterexample && functionOf(checks, counterexample);
  if (!curve || !counterexample || !drawn) return null;
  const over = (range: Range) => curvesOver(range, { checks, counterexample, drawn, sandbox });
  const seen = await seenIn(curve.range, over);
  if (!seen) return null;
  const explorer = curve.explorer?.(counterexample.args) ?? null;
  return {
    xLabel: curve.xLabel,
    ...seen,
    explorer,
    ...(counterexample.what && { what: counterexample.what }),
  };
}

/** The function that failed, if it takes the arguments that the curve has and ours is known. */
function functionOf(
  { function: own, parameters, reference, others }: Checks,
  { function: called }: Counterexample,
) {
  if (called === undefined) return { name: own, reference };
  const other = others?.[called];
  const alike = other?.parameters.join() === parameters.join();
  return alike && other?.reference ? { name: called, reference: other.reference } : null;
}

interface Drawn {
  checks: Checks;
  counterexample: Counterexample;
  drawn: { name: string; reference: Reference };
  sandbox: Sandbox;
}

async function curvesOver(
  [from, to]: Range,
  { checks, counterexample, drawn, sandbox }: Drawn,
): Promise<Curves> {
  const x = Array.from({ length: points }, (_, i) => from + ((to - from) * i) / (points - 1));
  const argsAt = (at: number): Args => checks.curve?.args(at, counterexample.args) ?? [];
  const sides = counterexample.what === 'slope' ? [-step, step] : [0];
  const calls = x.flatMap((at) => sides.map((by) => ({ name: drawn.name, args: argsAt(at + by) })));
  const outcomes = await sandbox.call(calls);
  const yours = outcomes.map((outcome) => (outcome.kind === 'value' ? outcome.value : Number.NaN));
  const ours = calls.map(({ args }) => answer(drawn.reference, args));
  const place = placeThatDiffers(yours, ours);
  const heights = (answers: readonly Plain[]) => {
    const numbers = answers.map((each) => (isList(each) ? Number(each[place]) : Number(each)));
    if (sides.length === 1) return numbers;
    return x.map((_, i) => ((numbers[2 * i + 1] ?? 0) - (numbers[2 * i] ?? 0)) / (2 * step));
  };
  return { x, yours: heights(yours), ours: heights(ours) };
}

/** Which element of lists to draw: the first in which they part. */
function placeThatDiffers(yours: readonly Plain[], ours: readonly Plain[]): number {
  for (const [i, right] of ours.entries()) {
    const given = yours[i];
    const place = isList(right) && isList(given) ? right.findIndex((each, k) => !close(given[k], each)) : -1;
    if (place >= 0) return place;
  }
  return 0;
}

/** The exercise's range, widened where the two curves agree on it and narrowed around a gap too small to see. */
async function seenIn(range: Range, over: (range: Range) => Promise<Curves>): Promise<Curves | null> {
  for (const factor of [1, 10, 100, 1000]) {
    const wide = [range[0] * factor, range[1] * factor] as const;
    let curves = await over(wide);
    for (let zoom = 0; zoom < 4; zoom++) {
      const apart = whereApart(curves);
      if (!apart) break;
      if (share(curves) >= least && zoom > 0) return curves;
      const [from, to] = around(apart, curves.x);
      const isMost = to - from > 0.25 * ((curves.x.at(-1) ?? 0) - (curves.x[0] ?? 0));
      if (share(curves) >= least && isMost) return curves;
      curves = await over([from, to]);
    }
    if (share(curves) >= least && whereApart(curves)) return curves;
  }
  return null;
}

/** The first and the last place at which the curves part. */
function whereApart({ x, yours, ours }: Curves): Range | null {
  const apart = x.filter((_, i) => !close(yours[i], ours[i]));
  const [first, last] = [apart[0], apart.at(-1)];
  return first === undefined || last === undefined ? null : [first, last];
}

/** A stretch with some room on both sides. */
function around([first, last]: Range, x: readonly number[]): Range {
  const spacing = (x[1] ?? 1) - (x[0] ?? 0);
  const room = Math.max((last - first) / 2, 2 * spacing);
  return [first - room, last + room];
}

/** How much of the height that ours takes lies between the two, where they are furthest apart. */
function share({ yours, ours }: Curves): number {
  const finite = ours.filter(Number.isFinite);
  const height = Math.max(...finite, 0) - Math.min(...finite, 0) || 1;
  const gaps = ours.map((right, i) => Math.abs((yours[i] ?? Number.NaN) - right));
  // Where the reader's curve breaks off, the picture shows that.
  if (gaps.some((gap) => !Number.isFinite(gap))) return 1;
  return Math.max(...gaps) / height;
}
