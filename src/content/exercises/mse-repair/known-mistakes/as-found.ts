// as-found: written anew, with two loops, and still every pair
export function mse(prediction: number[][], target: number[]): number {
  let total = 0;
  for (const [x] of prediction) for (const y of target) total += (x - y) ** 2;
  return total / (prediction.length * target.length);
}
