import { explorable, type Parameters } from '../../plots/explorable.ts';
import { lossCurve } from '../../plots/lossCurve.ts';
import {
  type Line,
  leastAbsolute,
  leastSquares,
  type Pull,
  reweighted,
} from '../../training/metrics/lineFit.ts';
import type { Point } from '../fields.ts';
import type { Fittable } from './fields.ts';

/** The line that minimises the module's loss `id`: exact for squares and distances, iterated for the others. */
export function bestLine(id: Fittable, points: readonly Point[], delta: number): Line {
  if (id === 'mse') return leastSquares(points);
  if (id === 'l1') return leastAbsolute(points);
  return reweighted(points, pullOf(id, id === 'huber' ? { delta } : {}), leastSquares(points));
}

/** How hard each residual pulls: the gradient of the module's loss `id`. */
export function pullOf(id: Fittable, parameters: Parameters): Pull {
  const { loss } = explorable(id);
  return (residuals) => lossCurve((r) => loss(r, parameters), residuals).map(({ gradient }) => gradient);
}
