// What losses are made of, right to nine digits in arithmetic that an engine runs in line: its own exp and log are
// calls that take ten times as long, and a branch that goes now one way and now the other takes as long again.

/** 2⁰, 2⁻¹ … down to what float32 rounds to 0. */
const halves = /* @__PURE__ */ Float64Array.from({ length: 152 }, (_, k) => (k > 150 ? 0 : 2 ** -k));

/** e^(−x) for x of at least 0; 0 where float32 can hold no such number. */
export function expOfMinus(x: number): number {
  const k = Math.min(x * Math.LOG2E + 0.5, 151) | 0; // faster than Math.floor of what becomes an index
  const r = k * Math.LN2 - Math.min(x, 106); // within ± ½ log 2
  const high = 1 / 24 + r * (1 / 120 + r * (1 / 720 + r * (1 / 5040 + r * (1 / 40320))));
  return (halves[k] as number) * (1 + r * (1 + r * (1 / 2 + r * (1 / 6 + r * high))));
}

/** log(1 + y) for y from 0 to 1, also where 1 + y rounds to 1: twice the series of the inverse of tanh, at y / (2 + y). */
export function log1pOfShare(y: number): number {
  const s = y / (2 + y);
  const q = s * s;
  const high = 1 / 9 + q * (1 / 11 + q * (1 / 13 + q * (1 / 15 + q * (1 / 17))));
  return 2 * s * (1 + q * (1 / 3 + q * (1 / 5 + q * (1 / 7 + q * high))));
}

/** −1, 0 or 1, and NaN for NaN. */
export function signOf(x: number): number {
  return Number.isNaN(x) ? x : Number(x > 0) - Number(x < 0);
}
