/** Two masks of zeros and ones, counted: pixels in both, in the prediction, in the target. */
export interface Overlap {
  both: number;
  predicted: number;
  wanted: number;
}

export function overlapOf(prediction: readonly number[], target: readonly number[]): Overlap {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    both: sum(prediction.map((p, i) => p * (target[i] ?? 0))),
    predicted: sum(prediction),
    wanted: sum(target),
  };
}

/** Dice coefficient of two masks, without smoothing: NaN if both are empty. */
export const diceCoefficient = ({ both, predicted, wanted }: Overlap): number =>
  (2 * both) / (predicted + wanted);

/** Intersection over union of two masks, without smoothing: NaN if both are empty. */
export const intersectionOverUnion = ({ both, predicted, wanted }: Overlap): number =>
  both / (predicted + wanted - both);
