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

/** What lies higher after any part than it may, in words; nothing when all is flat. A fresh page hides what the last one held. */
export function grown([first, ...later]: readonly Row[]): string[] {
  if (!first || later.length === 0) return ['nothing was measured'];
  return later.flatMap(({ after, measured }) =>
    quantities
      .filter(
        (name) => measured[name] > first.measured[name] * (1 + allowed[name].share) + allowed[name].amount,
      )
      .map((name) => `${name}: ${first.measured[name]} at first, ${measured[name]} after ${after}`),
  );
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
