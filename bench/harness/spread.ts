/** What of several rounds is told: the middle and the quartiles around it. */
export interface Spread {
  middle: number;
  low: number;
  high: number;
}

/** The value below which a share `q` of all lies; of two neighbours the upper. */
export const quantile = (values: readonly number[], q: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(q * values.length))] ?? Number.NaN;

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const spread = (values: readonly number[]): Spread => ({
  middle: median(values),
  low: quantile(values, 0.25),
  high: quantile(values, 0.75),
});

/** Ratios of rounds that were measured side by side: noise that slowed both leaves them alone. */
export const ratios = (ours: readonly number[], theirs: readonly number[]): number[] =>
  ours.map((value, i) => value / (theirs[i] ?? Number.NaN));

/** `0.93 (0.91–1.02)`: the middle, and the quartiles around it. */
export function inWords({ middle, low, high }: Spread, digits = 2): string {
  return `${middle.toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`;
}
