/**
 * The learning rate of a grid after which a loss stands lowest; of rates that all diverge, the first.
 *
 *     await bestRate([0.01, 0.1], async (rate) => lossAfterTraining(rate)); // 0.1, if that ends lower
 *
 * Losses differ in the size of their slopes: two of them at one rate are compared by that size as well.
 */
export async function bestRate(
  grid: readonly [number, ...number[]],
  lossAt: (rate: number) => Promise<number>,
): Promise<number> {
  let best = { rate: grid[0], loss: Number.POSITIVE_INFINITY };
  for (const rate of grid) {
    const loss = await lossAt(rate);
    if (loss < best.loss) best = { rate, loss };
  }
  return best.rate;
}
