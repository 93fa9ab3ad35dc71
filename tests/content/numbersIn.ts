/** A number as prose writes it: its value, and half a unit of its last digit. */
export interface WrittenNumber {
  written: string;
  value: number;
  /** How far a computed value may lie from it and still be written so. */
  within: number;
  at: number;
}

const pattern = /(?<![\p{L}\d.,_-])[−-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\p{L}\d.,_-])[−-]?\d+(?:\.\d+)?/gu;

/** Every number of a text: `−1.40`, `1,500`, `76 %` (as 76). */
export function numbersIn(text: string): WrittenNumber[] {
  return [...text.matchAll(pattern)].map(({ 0: written, index }) => {
    const plain = written.replaceAll(',', '').replace('−', '-');
    const decimals = plain.split('.')[1]?.length ?? 0;
    // Half a unit of the last digit, and a little for binary rounding.
    return { written, value: Number(plain), within: 0.5 * 10 ** -decimals * 1.0001, at: index };
  });
}

/**
 * Decimals and percentages: numbers that some run has made, rather than counts or names. What stands behind an equals
 * sign is a setting (`δ = 0.3`), except of R².
 */
export function isMeasured(text: string, { written, at }: WrittenNumber): boolean {
  if (/(?<!R²) ?= ?$/.test(text.slice(Math.max(0, at - 4), at))) return false;
  return written.includes('.') || /^\s?(?:\\?%|per cent)/.test(text.slice(at + written.length));
}
