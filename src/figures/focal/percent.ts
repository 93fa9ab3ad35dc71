/** A share as readers say it: `3.1 %`, and `less than 0.1 %` where rounding would make it nothing. */
export function percent(share: number): string {
  if (share > 0 && share < 0.001) return 'less than 0.1 %';
  return `${(100 * share).toFixed(share < 0.1 ? 1 : 0)} %`;
}
