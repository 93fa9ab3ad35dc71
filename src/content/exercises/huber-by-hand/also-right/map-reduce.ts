export const huber = (input: number[], target: number[], delta: number): number =>
  input
    .map((x, i) => x - (target[i] as number))
    .map((r) => (Math.abs(r) < delta ? r ** 2 / 2 : delta * Math.abs(r) - delta ** 2 / 2))
    .reduce((sum, loss) => sum + loss / input.length, 0);
