/** As many seeds as were used, none of them among those: below 10,000, drawn anew each time. */
export function freshSeeds(used: readonly number[]): number[] {
  const fresh = new Set<number>();
  while (fresh.size < used.length) {
    const seed = (crypto.getRandomValues(new Uint16Array(1))[0] as number) % 10_000;
    if (!used.includes(seed)) fresh.add(seed);
  }
  return [...fresh];
}
