// no-friction: the velocity is added up and never reduced
export function momentum(slopes: number[], rate: number, keep: number): number[] {
  let velocity = 0;
  return slopes.map((slope) => {
    velocity += slope;
    return -rate * velocity;
  });
}
