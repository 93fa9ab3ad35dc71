import { isList, isRecord, type Plain } from './plain.ts';

/** How far two numbers may lie apart and still count as equal. */
export interface Tolerance {
  /** Absolute part, in the unit of the numbers. */
  atol: number;
  /** Relative part, as a share of the larger magnitude. */
  rtol: number;
}

/** Wide enough for float32 arithmetic in another order, far too narrow for a wrong factor. */
export const usual: Tolerance = { atol: 1e-6, rtol: 1e-4 };

/** The four kinds of number that never equal one another. */
export type NumberClass = 'NaN' | '+Infinity' | '-Infinity' | 'finite';

export function classOf(x: number): NumberClass {
  if (Number.isNaN(x)) return 'NaN';
  if (Number.isFinite(x)) return 'finite';
  return x > 0 ? '+Infinity' : '-Infinity';
}

/**
 * Whether two plain values agree: numbers by `|a − b| ≤ atol + rtol·max(|a|, |b|)`, lists element by element,
 * records name by name.
 *
 * NaN, +Infinity and −Infinity agree with themselves only. Symmetric in `a` and `b`.
 * @example close([0.125, 2.5], [0.1250001, 2.5]) // true
 */
export function close(a: Plain, b: Plain, tolerance: Tolerance = usual): boolean {
  if (isList(a) && isList(b))
    return a.length === b.length && Array.from(a).every((element, i) => close(element, b[i], tolerance));
  if (isRecord(a) && isRecord(b)) {
    const names = Object.keys(a);
    return (
      names.length === Object.keys(b).length && names.every((name) => close(a[name], b[name], tolerance))
    );
  }
  if (typeof a !== 'number' || typeof b !== 'number') return Object.is(a, b);
  if (classOf(a) !== classOf(b)) return false;
  if (classOf(a) !== 'finite') return true;
  return Math.abs(a - b) <= tolerance.atol + tolerance.rtol * Math.max(Math.abs(a), Math.abs(b));
}
