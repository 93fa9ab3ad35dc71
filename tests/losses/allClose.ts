import { expect } from 'vitest';
import { difference, type Tolerance } from './difference.ts';
import type { Nested } from './nested.ts';

/** Fails with the worst number when nests differ in shape or value. */
export function expectClose(actual: Nested, expected: Nested, tolerance: Tolerance, what = ''): void {
  const found = difference(actual, expected, tolerance);
  if (found) expect.fail(`${what}${what && ': '}${found}`);
}
