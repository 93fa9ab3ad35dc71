/** A number of the stability experiment as it is read: `0.3490`, `3.78e−44`, `∞`, `NaN`. */
export function shownLoss(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  const size = Math.abs(value);
  const text =
    size !== 0 && (size < 1e-3 || size >= 1e5) ? value.toExponential(2) : String(Number(value.toFixed(4)));
  return text.replaceAll('-', '−');
}
