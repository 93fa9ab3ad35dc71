import { expect } from '@playwright/test';

const number = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/g;

/**
 * Two outputs agree if they are the same text around numbers that differ by no more than a ten-thousandth: Node and a
 * browser may be built on different versions of V8, whose Math.exp differs in the last digit.
 */
export function expectAgreement(now: string, before: string, cell: string): void {
  expect(now.replace(number, '#'), cell).toBe(before.replace(number, '#'));
  const [these, those] = [now, before].map((html) => (html.match(number) ?? []).map(Number));
  for (const [i, value] of (these ?? []).entries()) {
    const other = those?.[i] ?? Number.NaN;
    expect(Math.abs(value - other), cell).toBeLessThanOrEqual(1e-4 * Math.max(1, Math.abs(other)));
  }
}
