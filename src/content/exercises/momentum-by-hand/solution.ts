/** The steps of momentum for one weight that meets these slopes. */
export function momentum(slopes: number[], rate: number, keep: number): number[] {
  let velocity = 0;
  return slopes.map((slope) => {
    velocity = keep * velocity + slope;
    return -rate * velocity;
  });
}
