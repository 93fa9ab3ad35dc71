// uphill: the sign of the step
export function momentum(slopes: number[], rate: number, keep: number): number[] {
  let velocity = 0;
  return slopes.map((slope) => {
    velocity = keep * velocity + slope;
    return rate * velocity;
  });
}
