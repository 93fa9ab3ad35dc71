import type { Measured } from './measure.ts';

/** What was measured after one part of the long use. */
export interface Row {
  after: string;
  measured: Measured;
}

/** How far each may lie above its first value: a share of it, and an amount that does not count at all. */
const allowed: Record<keyof Measured, { share: number; amount: number }> = {
  'heap, MB': { share: 0.15, amount: 2 },
  nodes: { share: 0.05, amount: 50 },
  listeners: { share: 0.05, amount: 10 },
  workers: { share: 0, amount: 0 },
  tensors: { share: 0, amount: 0 },
  'storage, kB': { share: 0, amount: 1 },
};

const quantities = Object.keys(allowed) as (keyof Measured)[];

/** What lies higher at the end than it may, in words; nothing when all is flat. */
export function grown(rows: readonly Row[]): string[] {
  const [first, last] = [rows[0]?.measured, rows.at(-1)?.measured];
  if (!first || !last) return ['nothing was measured'];
  return quantities
    .filter((name) => last[name] > first[name] * (1 + allowed[name].share) + allowed[name].amount)
    .map((name) => `${name}: ${first[name]} at first, ${last[name]} at the end`);
}

/** The measurements as a Markdown table. */
export function table(rows: readonly Row[]): string {
  const head = ['after', ...quantities];
  const line = (cells: readonly unknown[]) => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    line(head.map((_, i) => (i === 0 ? '---' : '---:'))),
    ...rows.map(({ after, measured }) => line([after, ...quantities.map((name) => measured[name])])),
  ].join('\n');
}
