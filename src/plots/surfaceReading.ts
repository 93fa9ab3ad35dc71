/** A point of one of several surfaces, told apart by `gamma`. */
// A type and not an interface, so that a reader's rows count as plain data.
export type SurfacePoint = {
  weight: number;
  bias: number;
  gamma: number;
  loss: number;
};

/** A surface in four numbers. */
export interface SurfaceReading {
  gamma: number;
  lowest: SurfacePoint;
  highest: SurfacePoint;
  /** The loss nearest to weight 0 and bias 0. */
  middle: number;
}

/** Readings for the table under the figure and for the conclusions, in the order of gamma. */
export function readSurfaces(points: readonly SurfacePoint[]): SurfaceReading[] {
  const gammas = [...new Set(points.map(({ gamma }) => gamma))].sort((a, b) => a - b);
  return gammas.map((gamma) => {
    const surface = points.filter((point) => point.gamma === gamma);
    const least = (by: (point: SurfacePoint) => number) =>
      surface.reduce((best, point) => (by(point) < by(best) ? point : best));
    return {
      gamma,
      lowest: least(({ loss }) => loss),
      highest: least(({ loss }) => -loss),
      middle: least(({ weight, bias }) => Math.hypot(weight, bias)).loss,
    };
  });
}
