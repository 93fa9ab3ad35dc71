// averaged: a running mean, as inside Adam
export function momentum(slopes: number[], rate: number, keep: number): number[] {
  let velocity = 0;
  return slopes.map((slope) => {
    velocity = keep * velocity + (1 - keep) * slope;
    return -rate * velocity;
  });
}
