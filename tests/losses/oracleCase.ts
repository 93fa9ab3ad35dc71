import { lossValue, slopesOf } from './callLoss.ts';
import { difference, type Tolerance } from './difference.ts';
import type { Nested } from './nested.ts';

/** A call that PyTorch answered: `scripts/oracle.py` wrote it. */
export interface OracleCase {
  name: string;
  function: string;
  args: unknown[];
  options: Record<string, unknown>;
  value: unknown;
  slopes: Record<string, unknown>;
}

export interface OracleFile {
  torch: string;
  cases: OracleCase[];
}

/** `null` when the module gives PyTorch's value and gradients within the tolerance, else what differs. */
export function disagreement(known: OracleCase, tolerance: Tolerance): string | null {
  const args = [...(revived(known.args) as unknown[]), revived(known.options)];
  const value = difference(lossValue(known.function, args), revived(known.value) as Nested, tolerance);
  if (value) return `value: ${value}`;
  const positions = Object.keys(known.slopes).map(Number);
  const slopes = positions.length > 0 ? slopesOf(known.function, args, positions) : [];
  for (const [index, position] of positions.entries()) {
    const expected = revived(known.slopes[position]) as Nested;
    const found = difference(slopes[index] as Nested, expected, tolerance);
    if (found) return `gradient of argument ${position}: ${found}`;
  }
  return null;
}

/** JSON has no infinities and no NaN: the oracle writes them as strings. */
function revived(value: unknown): unknown {
  if (value === 'NaN' || value === 'Infinity' || value === '-Infinity') return Number(value);
  if (Array.isArray(value)) return value.map(revived);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, revived(each)]));
}
