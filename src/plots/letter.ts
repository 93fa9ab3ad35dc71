const greek: Readonly<Record<string, string>> = {
  '\\alpha': 'α',
  '\\beta': 'β',
  '\\gamma': 'γ',
  '\\delta': 'δ',
  '\\varepsilon': 'ε',
  '\\tau': 'τ',
};

/** A parameter's TeX symbol as plain text, for labels outside formulas: `\delta` is δ. */
export function letter(symbol: string): string {
  return greek[symbol] ?? symbol;
}
