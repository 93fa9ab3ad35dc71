/** Names that Python keeps for itself. */
const kept = ['lambda'];

/** A name of an exercise as Python writes it: `pos_weight` of `posWeight`, `gaussian_kl` of `gaussianKL`. */
export function pythonName(name: string): string {
  const snake = name.replace(/(?<=[a-z])[A-Z]+(?![a-z])|[A-Z]/g, (letters) => `_${letters.toLowerCase()}`);
  return kept.includes(snake) ? `${snake}_` : snake;
}

/** The name of a member as an exercise has it: `positiveWeight` of `positive_weight`. */
export const exerciseName = (name: string): string =>
  name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
