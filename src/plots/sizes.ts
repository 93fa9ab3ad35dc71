/** Below this width a figure is laid out as for a phone. */
export const isNarrow = (width: number): boolean => width < 520;

/** Text is as large as this at every width: it is never scaled with the drawing. */
export const textSize = (width: number): number => (width < 400 ? 12 : 13);

/** The widths that the build draws, for a desk and for a phone; the page draws at the width that it has. */
const drawnAtBuild = (width: number) => (isNarrow(width) ? 360 : 720);

/**
 * Heights and margins that were chosen for a drawing of the build, for one of another width: all grow alike, so that
 * nothing moves when a figure comes alive.
 */
export function atWidth<Sizes extends Readonly<Record<string, number>>>(
  sizes: Sizes,
  width: number,
): { [Name in keyof Sizes]: number } {
  const scale = width / drawnAtBuild(width);
  return Object.fromEntries(
    Object.entries(sizes).map(([name, size]) => {
      // Margins are for text, which does not get smaller.
      const least = name.startsWith('margin') ? size : 0;
      return [name, Math.max(least, Math.round(size * scale))];
    }),
  ) as { [Name in keyof Sizes]: number };
}
