export function mse(prediction: number[][], target: number[]): number {
  let total = 0;
  for (let i = 0; i < target.length; i++) {
    const r = (prediction[i] as number[])[0] as number;
    total += (r - (target[i] as number)) ** 2;
  }
  return total / target.length;
}
