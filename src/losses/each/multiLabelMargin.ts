/** Marks in `own` the classes that a row of labels names before its first −1. */
function mark(own: Uint8Array, labels: ArrayLike<number>, from: number): void {
  own.fill(0);
  for (let k = 0; k < own.length; k += 1) {
    const label = labels[from + k] as number;
    if (label < 0) return;
    own[label] = 1;
  }
}

/** What every other class lacks of a lead of 1 behind every own class, over all rows; slopes are added times `scale`. */
export function labelShortfalls(
  x: Float32Array,
  labels: ArrayLike<number>,
  classes: number,
  slopes: Float32Array | null,
  scale: number,
): number {
  const own = new Uint8Array(classes);
  slopes?.fill(0);
  let sum = 0;
  for (let from = 0; from < x.length; from += classes) {
    mark(own, labels, from);
    let row = 0;
    for (let j = 0; j < classes; j += 1) {
      if (own[j] === 0) continue;
      for (let i = 0; i < classes; i += 1) {
        const short = 1 - (x[from + j] as number) + (x[from + i] as number);
        if (own[i] === 1 || short <= 0) continue;
        row += short;
        if (!slopes) continue;
        slopes[from + i] = (slopes[from + i] as number) + scale;
        slopes[from + j] = (slopes[from + j] as number) - scale;
      }
    }
    sum += Math.fround(row);
  }
  return sum;
}
