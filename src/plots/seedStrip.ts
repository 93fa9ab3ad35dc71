import * as Plot from '@observablehq/plot';
import { type SeedRow, seedRows } from './seedRows.ts';

interface SeedStrip {
  /** What is measured, with its unit. */
  label: string;
  digits: number;
  losses: readonly SeedRow[];
}

/** One row per loss: a dot for each seed on the line from the least to the most, so that ranges that meet are seen. */
export function seedStrip({ label, digits, losses }: SeedStrip, width: number, document?: Document) {
  const ranges = losses.flatMap(({ values, ...loss }) => {
    const finite = values.filter(Number.isFinite);
    return finite.length > 0 ? [{ ...loss, least: Math.min(...finite), most: Math.max(...finite) }] : [];
  });
  const behind = Plot.ruleY(ranges, {
    y: 'label',
    x1: 'least',
    x2: 'most',
    stroke: (range: { colour: string }) => range.colour,
    strokeWidth: 2,
  });
  const written = (value: number) => value.toFixed(digits);
  return seedRows(
    { label, rows: losses, kind: 'loss', written, margins: [92, 130], behind },
    width,
    document,
  );
}
