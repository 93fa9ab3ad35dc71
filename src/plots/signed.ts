/** A number as readers expect to see it, with a true minus sign: `−1.40`, `0.02`. */
export function signed(value: number, digits = 2): string {
  return value.toFixed(digits).replace('-', '−');
}
