import * as tf from '@tensorflow/tfjs-core';
import { probabilities } from './args/hostChecks.ts';
import { numberIn, oneOf, reductions, withDefaults } from './args/options.ts';
import { sameShape, showShape } from './args/shapes.ts';
import { toFloat } from './args/toTensor.ts';
import { entryOf } from './entry.ts';
import type { ClassWeights, LossOf, Numeric, Reduced, Reduction } from './loss.ts';
import { logisticLoss, pull } from './ops/logistic.ts';
import { onceOnly } from './ops/onceOnly.ts';
import { reduce } from './ops/reduce.ts';
import { withGradientKeeping } from './ops/withGradient.ts';

export interface SigmoidFocalOptions<R extends Reduction = Reduction> extends Reduced<R> {
  /**
   * The weight of the positive class, 1 − alpha being that of the negative one: a number, or one for each
   * class (last axis), all from 0 to 1. `null` or a negative number weighs nothing. Default 0.25.
   */
  alpha?: number | ClassWeights | null;
  /** How strongly easy examples are played down, at least 0; 0 gives binary cross-entropy. Default 2. */
  gamma?: number;
}

const fn = 'sigmoidFocalLoss';

/**
 * Focal loss of independent logits: binary cross-entropy times (1 − p_t)^γ, so that easy examples count less.
 *
 * p_t is the probability given to what happened; soft targets mix both sides, in p_t and in alpha. The mean
 * divides by the number of elements. Value and gradient stay finite for saturated logits and every gamma.
 * It has no second derivative (asking for one throws), unless gamma is 0.
 *
 * @param input logits, any shape
 * @param target 0, 1 or a probability, the input's shape
 * @returns a scalar in nats, or the input's shape for `reduction: 'none'`
 * @throws if shapes differ, targets leave [0, 1], gamma is negative, alpha leaves [0, 1], or its length is not the last axis's
 * @example sigmoidFocalLoss([2, -1], [1, 0]) // mean of 0.25·0.1192²·0.1269 and 0.75·0.2689²·0.3133
 * @see T.-Y. Lin et al., “Focal Loss for Dense Object Detection” (2017), arXiv:1708.02002
 */
export function sigmoidFocalLoss<R extends Reduction = 'mean'>(
  input: Numeric,
  target: Numeric,
  options?: SigmoidFocalOptions<R>,
): LossOf<R> {
  const { alpha, gamma, reduction } = withDefaults(fn, options, {
    alpha: 0.25 as number | ClassWeights | null,
    gamma: 2,
    reduction: 'mean' as R,
  });
  numberIn(fn, 'gamma', gamma, { atLeast: 0 });
  oneOf(fn, 'reduction', reduction, reductions);
  return tf.tidy(() => {
    const x = toFloat(fn, 'input', input);
    const given = toFloat(fn, 'target', target);
    sameShape(fn, { input: x, target: given });
    const z = probabilities(fn, 'target', given, 'targets are probabilities');
    const balance = alphaOf(alpha, x.shape);
    const focal = focalOf(x, z, gamma);
    return reduce(balance ? tf.mul(focal, mix(balance, z)) : focal, reduction);
  });
}

/** α where the target is 1 and 1 − α where it is 0. */
function mix(alpha: tf.Tensor, z: tf.Tensor): tf.Tensor {
  return tf.add(tf.mul(alpha, z), tf.mul(tf.sub(1, alpha), tf.sub(1, z)));
}

function alphaOf(alpha: number | ClassWeights | null, shape: readonly number[]): tf.Tensor | null {
  if (alpha === null) return null;
  if (typeof alpha !== 'object') {
    numberIn(fn, 'alpha', alpha);
    numberIn(fn, 'alpha', alpha, { atMost: 1 });
    return alpha < 0 ? null : tf.scalar(alpha);
  }
  const perClass = toFloat(fn, 'alpha', alpha as Numeric);
  if (perClass.rank !== 1 || perClass.size !== shape.at(-1)) {
    throw new Error(
      `${fn}: alpha must hold one number for each of the last axis of input ${showShape(shape)}; got ${perClass.size}`,
    );
  }
  return probabilities(fn, 'alpha', perClass, 'the negative class weighs 1 − alpha');
}

type Sextet = [tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor];

/** (1 − p_t)^γ · BCE, per element. */
function focalOf(x: tf.Tensor, z: tf.Tensor, gamma: number): tf.Tensor {
  if (gamma === 0) return logisticLoss(x, z);
  const focal = withGradientKeeping<[tf.Tensor]>(
    (logits) => {
      const { p, rest, q } = missed(logits, z);
      const loss = logisticLoss(logits, z);
      const weight = tf.pow(q, gamma);
      return { value: tf.mul(weight, loss), keep: [z, p, rest, q, loss, weight] };
    },
    (dy, [logits], kept) => {
      const [t, p, rest, q, loss, weight] = kept as Sextet;
      const slope = onceOnly(fn, (x, scale) => {
        const byLogit = tf.mul(tf.mul(tf.sub(1, tf.mul(2, t)), p), rest); // dq/dx
        // In this order p·(1 − p) makes up for what is huge in the others; an infinite loss would make 0·∞ of it.
        const steeper = tf.mul(tf.mul(tf.div(byLogit, q), gamma), tf.minimum(loss, 3e38));
        return tf.mul(tf.mul(scale, weight), tf.add(pull(x, t), steeper));
      });
      return [slope(logits, dy)];
    },
  );
  return tf.add(focal(x), slopeByTarget(x, z, gamma));
}

/**
 * Adds 0 to the value and ∂loss/∂target to the gradient. Separate because `tf.customGrad` would compute it even when
 * only ∂loss/∂input is wanted.
 */
function slopeByTarget(x: tf.Tensor, z: tf.Tensor, gamma: number): tf.Tensor {
  const nothing = withGradientKeeping<[tf.Tensor]>(
    () => ({ value: tf.zerosLike(z), keep: [x] }),
    (dy, [targets], [kept]) => {
      const logits = kept as tf.Tensor;
      const slope = onceOnly(fn, (at, scale) => {
        const { p, rest, q } = missed(logits, at);
        const steeper = tf.mul(tf.mul(gamma, tf.div(tf.sub(rest, p), q)), logisticLoss(logits, at));
        return tf.mul(scale, tf.mul(tf.pow(q, gamma), tf.sub(steeper, logits)));
      });
      return [slope(targets, dy)];
    },
  );
  return nothing(z);
}

/**
 * `p` = σ(x), `rest` = σ(−x) and `q` = 1 − p_t = p(1−z) + (1−p)z, a sum of positives that does not cancel.
 *
 * Beyond ±88 float32 cannot hold σ(−|x|). There q is held at 1e-37, so that it may stand under a fraction or a
 * small power; what that changes is below 1e-36.
 */
function missed(x: tf.Tensor, z: tf.Tensor): { p: tf.Tensor; rest: tf.Tensor; q: tf.Tensor } {
  const p = tf.sigmoid(x);
  const rest = tf.sigmoid(tf.neg(x));
  const q = tf.add(tf.mul(p, tf.sub(1, z)), tf.mul(rest, z));
  return { p, rest, q: tf.maximum(q, 1e-37) };
}

export const sigmoidFocalEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'sigmoid-focal',
  functionName: 'sigmoidFocalLoss',
  loss: sigmoidFocalLoss,
  title: 'Focal loss (sigmoid)',
  label: 'Focal',
  summary:
    'Binary cross-entropy that fades out examples which are already easy, so that rare hard ones lead.',
  family: 'classification',
  order: 5,
  formula: String.raw`\ell_{\alpha,\gamma}(x, t) = -\alpha_t \left(1 - p_t\right)^\gamma \log p_t`,
  symbols: [
    { tex: 'x', meaning: 'logit', unit: 'nats', code: ['logits', 'logit'] },
    { tex: 't', meaning: 'target: 1 for yes, 0 for no', unit: 'none', code: ['labels'] },
    {
      tex: 'p_t',
      meaning: 'probability given to what happened: σ(x) for t = 1, 1 − σ(x) for t = 0',
      unit: 'none, 0 to 1',
      code: ['pt'],
    },
    { tex: String.raw`\alpha_t`, meaning: 'α for t = 1, 1 − α for t = 0', unit: 'none', code: ['alpha'] },
    { tex: String.raw`\alpha`, meaning: 'weight of the positive class', unit: 'none' },
    { tex: String.raw`\gamma`, meaning: 'focusing: how fast easy examples fade', unit: 'none' },
    {
      tex: String.raw`\left(1 - p_t\right)^\gamma`,
      meaning: 'focusing factor: near 0 for an easy example, near 1 for a hard one',
      unit: 'none',
      code: ['miss', 'factor'],
    },
  ],
  curve: 'logit',
  parameters: [
    { name: 'gamma', symbol: String.raw`\gamma`, default: 2, range: [0, 5], step: 0.1 },
    { name: 'alpha', symbol: String.raw`\alpha`, default: 0.25, range: [0, 1], step: 0.05 },
  ],
  worked: [
    {
      name: 'two samples of two outputs, without α',
      args: [
        [
          [-18.6, 0.51],
          [2.94, -12.8],
        ],
        [
          [0, 1],
          [0, 0],
        ],
        { alpha: null },
      ],
      expected: 0.69121208,
      source: 'Keras documentation of keras.losses.BinaryFocalCrossentropy',
    },
    {
      name: 'the same with γ = 3 and α = ¼',
      args: [
        [
          [-18.6, 0.51],
          [2.94, -12.8],
        ],
        [
          [0, 1],
          [0, 0],
        ],
        { gamma: 3, alpha: 0.25 },
      ],
      expected: 0.48214125,
      source: 'Keras documentation of keras.losses.BinaryFocalCrossentropy',
    },
    {
      name: 'four logits, as they come',
      args: [
        [2, -1, 0.5, -3],
        [1, 0, 1, 1],
      ],
      expected: 0.181477,
      source: 'torchvision’s definition in float64',
    },
  ],
  names: {
    pytorch: 'torchvision.ops.sigmoid_focal_loss',
    keras: 'keras.losses.BinaryFocalCrossentropy(from_logits=True)',
    optax: 'optax.losses.sigmoid_focal_loss',
  },
  uses: [
    'Object detection: thousands of easy background boxes for each object.',
    'Any yes-or-no task whose loss is dominated by examples that are already right.',
  ],
  pitfalls: [
    'α is the weight of the positives; the paper’s best pair is α = ¼ with γ = 2, and γ = 0 wants a larger α.',
    'Written as a power of 1 − p_t its gradient is NaN for saturated logits and γ below 1.',
    'torchvision leaves the losses apart by default; here the mean is the default.',
    'It down-weights easy examples, not mislabelled ones: those stay hard and lead.',
  ],
  papers: [
    {
      authors: 'T.-Y. Lin, P. Goyal, R. Girshick, K. He, P. Dollár',
      title: 'Focal Loss for Dense Object Detection',
      year: 2017,
      id: 'arXiv:1708.02002',
    },
  ],
}));
