/** A number as readers expect to see it, with a true minus sign: `−1.40`, `0.02`; what rounds to 0 has none. */
export function signed(value: number, digits = 2): string {
  const text = value.toFixed(digits);
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
}
