/** A number on its way to Python. */
export type Crossing = number | string;

/**
 * A number in the form in which MicroPython takes it over unchanged.
 *
 * A whole number arrives as an int of 32 bits, so that a negative zero would lose its sign and a large one its upper bits:
 * they cross as a text, `-0` or mantissa and power of two, which `lb_number` reads.
 */
export function crossing(x: number): Crossing {
  if (Object.is(x, -0)) return '-0';
  if (!Number.isInteger(x) || Math.abs(x) < 2 ** 30) return x;
  let [mantissa, power] = [x, 0];
  while (Math.abs(mantissa) >= 2 ** 53 || (mantissa % 2 === 0 && Math.abs(mantissa) >= 2 ** 30)) {
    mantissa /= 2;
    power += 1;
  }
  return `${mantissa}*${power}`;
}
