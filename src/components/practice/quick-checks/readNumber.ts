/**
 * The number that a reader typed, or `null`: a comma or a point for decimals, any minus sign, fractions, powers of ten.
 *
 * @example readNumber('−3/8') // -0.375
 */
export function readNumber(text: string): number | null {
  const tidy = text.replace(/[−–]/g, '-').replace(/\s/g, '').replace(',', '.');
  const parts = tidy.split('/');
  if (parts.length > 2 || !parts.every((part) => /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(part)))
    return null;
  const [numerator = Number.NaN, denominator = 1] = parts.map(Number);
  return denominator === 0 ? null : numerator / denominator;
}
