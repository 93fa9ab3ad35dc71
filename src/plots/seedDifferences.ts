import * as Plot from '@observablehq/plot';
import { type SeedRow, seedRows } from './seedRows.ts';

interface SeedDifferences {
  /** What is compared, with its unit. */
  label: string;
  digits: number;
  /** A loss against the first one: the difference of the two for each seed that both have. */
  pairs: readonly SeedRow[];
}

/**
 * One row per pair of losses: the difference between them for each seed, on an axis with 0 marked. A seed fixes
 * everything else for both, so the difference is due to the loss.
 */
export function seedDifferences(
  { label, digits, pairs }: SeedDifferences,
  width: number,
  document?: Document,
) {
  const written = (value: number) =>
    `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(digits)}`;
  const behind = Plot.ruleX([0], { stroke: 'var(--ink-soft)' });
  return seedRows(
    { label, rows: pairs, kind: 'pair', written, margins: [132, 190], behind },
    width,
    document,
  );
}
