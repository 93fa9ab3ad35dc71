import * as tf from '@tensorflow/tfjs-core';
import { numberIn, withDefaults } from './args/options.ts';
import { roundedErrors } from './each/charbonnier.ts';
import { entryOf } from './entry.ts';
import type { LossOf, Numeric, Reduced, Reduction } from './loss.ts';
import { ofResidual } from './ops/residual.ts';
import { withGradient } from './ops/withGradient.ts';

export interface CharbonnierOptions<R extends Reduction = Reduction> extends Reduced<R> {
  /** How far from 0 the corner is rounded off, above 0, in the target's unit. Default 1e-3. */
  eps?: number;
}

const fn = 'charbonnierLoss';

/**
 * Charbonnier loss: the absolute error with its corner rounded off.
 *
 * √(r² + eps²). It is never 0: a perfect fit costs `eps`.
 *
 * @param input predictions, any shape
 * @param target true values, the input's shape and unit
 * @returns a scalar in the target's unit, or the input's shape for `reduction: 'none'`
 * @throws if shapes differ, `eps` is not above 0, or an option is unknown
 * @example charbonnierLoss([4], [0], { eps: 3 }) // √(16 + 9) = 5
 * @see P. Charbonnier, L. Blanc-Féraud, G. Aubert and M. Barlaud, “Two Deterministic Half-Quadratic Regularization Algorithms for Computed Imaging” (1994), doi:10.1109/ICIP.1994.413553
 */
export function charbonnierLoss<R extends Reduction = 'mean'>(
  input: Numeric,
  target: Numeric,
  options?: CharbonnierOptions<R>,
): LossOf<R> {
  const { eps, reduction } = withDefaults(fn, options, { eps: 1e-3, reduction: 'mean' as R });
  numberIn(fn, 'eps', eps, { above: 0 });
  return ofResidual(fn, input, target, { each: roundedErrors(eps), composed: rounded(eps), reduction });
}

function rounded(eps: number): (error: tf.Tensor) => tf.Tensor {
  const size = (error: tf.Tensor) => {
    const [more, less] = [tf.maximum(tf.abs(error), eps), tf.minimum(tf.abs(error), eps)];
    return tf.mul(more, tf.sqrt(tf.add(1, tf.square(tf.div(less, more)))));
  };
  const cubed = (x: tf.Tensor) => tf.mul(x, tf.square(x));
  const slope = withGradient(
    (error: tf.Tensor) => tf.div(error, size(error)),
    (dy, error) => [tf.mul(dy, tf.div(eps * eps, cubed(size(error))))],
  );
  return withGradient(size, (dy, error) => [tf.mul(dy, slope(error))]);
}

export const charbonnierEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'charbonnier',
  functionName: 'charbonnierLoss',
  loss: charbonnierLoss,
  title: 'Charbonnier',
  label: 'Charbonnier',
  summary: 'An absolute error whose corner is rounded off, so that it bends smoothly through 0.',
  family: 'regression',
  order: 24,
  nearest: 'smooth-l1',
  formula: String.raw`\ell_\varepsilon(r) = \sqrt{r^2 + \varepsilon^2}`,
  symbols: [
    { tex: 'r', meaning: 'residual: prediction minus target', unit: 'unit of the target' },
    {
      tex: String.raw`\varepsilon`,
      meaning: 'how far from 0 the corner is rounded off',
      unit: 'unit of the target',
    },
  ],
  parameters: [
    { name: 'eps', symbol: String.raw`\varepsilon`, default: 0.001, range: [0.001, 2], step: 0.001 },
  ],
  worked: [
    { name: 'a right triangle', args: [[4], [0], { eps: 3 }], expected: 5, source: 'by hand: √(16 + 9)' },
    { name: 'a perfect fit costs ε', args: [[2], [2], { eps: 0.25 }], expected: 0.25, source: 'by hand' },
  ],
  names: { pytorch: null, keras: null, optax: null },
  uses: ['Restoring pictures: denoising, super-resolution, optical flow.'],
  pitfalls: [
    'A perfect fit costs ε, not 0: compare losses only at the same ε.',
    'ε is in the unit of the target: of pixels from 0 to 255 it rounds off less than of pixels from 0 to 1.',
  ],
  papers: [
    {
      authors: 'P. Charbonnier, L. Blanc-Féraud, G. Aubert, M. Barlaud',
      title: 'Two Deterministic Half-Quadratic Regularization Algorithms for Computed Imaging',
      year: 1994,
      id: '10.1109/ICIP.1994.413553',
    },
  ],
}));
