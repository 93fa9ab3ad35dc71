// shape: the losses are listed, one per pair, and no mean is taken
export function huber(input: number[], target: number[], delta: number) {
  return input.map((x, i) => {
    const size = Math.abs(x - target[i]);
    return size <= delta ? 0.5 * size * size : delta * (size - 0.5 * delta);
  });
}
