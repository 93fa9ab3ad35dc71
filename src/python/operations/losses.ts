import type * as tf from '@tensorflow/tfjs-core';
import {
  binaryCrossEntropy,
  binaryCrossEntropyWithLogits,
  cosineEmbeddingLoss,
  cosineSimilarity,
  crossEntropy,
  huberLoss,
  klDiv,
  l1Loss,
  mseLoss,
  multiMarginLoss,
  nllLoss,
  pairwiseDistance,
  sigmoidFocalLoss,
  smoothL1Loss,
  tripletMarginLoss,
} from '../../losses/index.ts';
import {
  type Argument,
  axis,
  inType,
  numberOf,
  type Operation,
  type Operations,
  optional,
  tensor,
} from '../argument.ts';
import { isFloat } from '../dtype.ts';
import { TorchError } from '../torchError.ts';
import { computed, type Recording, type Value } from '../value.ts';

type Reduction = 'none' | 'mean' | 'sum';

function reductionOf(argument: Argument | undefined): Reduction {
  if (argument === 'none' || argument === 'mean' || argument === 'sum') return argument;
  throw new TorchError(
    'ValueError',
    `${String(argument)} is not a valid value for reduction: it is 'none', 'mean' or 'sum'`,
  );
}

/** The name of the last step that PyTorch takes, which depends on what becomes of the losses. */
const composite = (reduction: Reduction, each: string): string =>
  ({ none: each, mean: 'Mean', sum: 'Sum' })[reduction];

const fractions = (x: Value, name: string, what: string): tf.Tensor => {
  if (!isFloat(x.dtype))
    throw new TorchError(
      'RuntimeError',
      `${name}: ${what} must hold fractions, and holds ${x.dtype}. .float() makes fractions of them`,
    );
  return x.data;
};

function sameShape(name: string, x: Value, y: Value): void {
  if (String(x.shape) !== String(y.shape))
    throw new TorchError(
      'ValueError',
      `${name}: target size (torch.Size([${y.shape.join(', ')}])) must be the same as input size (torch.Size([${x.shape.join(', ')}]))`,
    );
}

/** Losses of residuals. */
const ofResiduals =
  (
    name: string,
    gradFn: (reduction: Reduction) => string,
    loss: (x: tf.Tensor, y: tf.Tensor, reduction: Reduction, width: number) => tf.Tensor,
  ): Operation =>
  (recording, input, target, reduction, width) => {
    const [x, y] = [tensor(input), tensor(target, 'target')];
    const kind = reductionOf(reduction);
    sameShape(name, x, y);
    if (!isFloat(x.dtype) && !isFloat(y.dtype))
      throw new TorchError(
        'RuntimeError',
        `${name}: input and target hold whole numbers: .float() makes fractions of them`,
      );
    return computed(recording, [x, y], 'float32', gradFn(kind), () =>
      loss(
        inType(x, 'float32'),
        inType(y, 'float32'),
        kind,
        optional(width, (it) => numberOf(it, 'delta')) ?? 1,
      ),
    );
  };

const binary_cross_entropy_with_logits: Operation = (
  recording,
  input,
  target,
  weight,
  reduction,
  posWeight,
) => {
  const name = 'binary_cross_entropy_with_logits';
  const [x, y] = [tensor(input), tensor(target, 'target')];
  const kind = reductionOf(reduction);
  sameShape(name, x, y);
  return computed(recording, [x, y], 'float32', 'BinaryCrossEntropyWithLogits', () =>
    binaryCrossEntropyWithLogits(fractions(x, name, 'input'), fractions(y, name, 'target'), {
      reduction: kind,
      weight: optional(weight, tensor)?.data,
      posWeight: optional(posWeight, tensor)?.data,
    }),
  );
};

const binary_cross_entropy: Operation = (recording, input, target, weight, reduction) => {
  const name = 'binary_cross_entropy';
  const [x, y] = [tensor(input), tensor(target, 'target')];
  const kind = reductionOf(reduction);
  sameShape(name, x, y);
  if (x.data.dataSync().some((p) => p < 0 || p > 1))
    throw new TorchError(
      'RuntimeError',
      'all elements of input should be between 0 and 1. Are they logits? binary_cross_entropy_with_logits takes those',
    );
  return computed(recording, [x, y], 'float32', 'BinaryCrossEntropy', () =>
    binaryCrossEntropy(fractions(x, name, 'input'), fractions(y, name, 'target'), {
      reduction: kind,
      weight: optional(weight, tensor)?.data,
    }),
  );
};

const classAxis = (x: Value): number => (x.shape.length === 1 ? 0 : 1);

function labelled(name: string, x: Value, y: Value): void {
  if (x.shape.length === 0)
    throw new TorchError('RuntimeError', `${name}: input has no class axis, it is a single number`);
  if (isFloat(y.dtype)) return;
  if (y.dtype !== 'int64')
    throw new TorchError('RuntimeError', `expected scalar type Long but found ${y.dtype}`);
  const expected = x.shape.toSpliced(classAxis(x), 1);
  if (String(expected) !== String(y.shape))
    throw new TorchError(
      'ValueError',
      `${name}: logits of shape [${x.shape.join(', ')}] have classes on axis ${classAxis(x)} and want labels of shape [${expected.join(', ')}], not [${y.shape.join(', ')}]`,
    );
}

/** A class index that there is no logit for. */
function inBounds(x: Value, y: Value, ignored: number): void {
  const classes = x.shape[classAxis(x)] as number;
  const wrong = y.data.dataSync().find((label) => label !== ignored && (label < 0 || label >= classes));
  if (wrong !== undefined)
    throw new TorchError(
      'IndexError',
      `Target ${wrong} is out of bounds: there are ${classes} classes, from 0 on`,
    );
}

const cross_entropy: Operation = (recording, input, target, weight, ignored, reduction, smoothing) => {
  const [x, y] = [tensor(input), tensor(target, 'target')];
  labelled('cross_entropy', x, y);
  const kind = reductionOf(reduction);
  const labelSmoothing = numberOf(smoothing, 'label_smoothing');
  const isDense = isFloat(y.dtype);
  if (!isDense) inBounds(x, y, numberOf(ignored, 'ignore_index'));
  const gradFn =
    isDense || labelSmoothing > 0
      ? isDense
        ? kind === 'mean'
          ? 'DivBackward1'
          : kind === 'sum'
            ? 'Sum'
            : 'Neg'
        : 'Add'
      : x.shape.length > 2
        ? 'NllLoss2D'
        : 'NllLoss';
  return computed(recording, [x, y], 'float32', gradFn, () =>
    crossEntropy(fractions(x, 'cross_entropy', 'input'), y.data, {
      reduction: kind,
      axis: classAxis(x),
      emptyMean: 'nan',
      weight: optional(weight, tensor)?.data as tf.Tensor1D | undefined,
      ignoreIndex: numberOf(ignored, 'ignore_index'),
      labelSmoothing,
    }),
  );
};

const nll_loss: Operation = (recording, input, target, weight, ignored, reduction) => {
  const [x, y] = [tensor(input), tensor(target, 'target')];
  if (isFloat(y.dtype))
    throw new TorchError(
      'RuntimeError',
      'expected scalar type Long but found Float: the target holds class indices',
    );
  labelled('nll_loss', x, y);
  inBounds(x, y, numberOf(ignored, 'ignore_index'));
  return computed(recording, [x, y], 'float32', x.shape.length > 2 ? 'NllLoss2D' : 'NllLoss', () =>
    nllLoss(fractions(x, 'nll_loss', 'input'), y.data, {
      reduction: reductionOf(reduction),
      axis: classAxis(x),
      emptyMean: 'nan',
      weight: optional(weight, tensor)?.data as tf.Tensor1D | undefined,
      ignoreIndex: numberOf(ignored, 'ignore_index'),
    }),
  );
};

const kl_div: Operation = (recording, input, target, reduction, logTarget) => {
  const [x, y] = [tensor(input), tensor(target, 'target')];
  sameShape('kl_div', x, y);
  const kind = reduction === 'batchmean' ? 'batchmean' : reductionOf(reduction);
  return computed(recording, [x, y], 'float32', kind === 'batchmean' ? 'Div' : composite(kind, 'Sub'), () =>
    klDiv(fractions(x, 'kl_div', 'input'), fractions(y, 'kl_div', 'target'), {
      reduction: kind,
      logTarget: numberOf(logTarget, 'log_target') !== 0,
    }),
  );
};

const triplet_margin_loss: Operation = (
  recording,
  anchor,
  positive,
  negative,
  margin,
  p,
  eps,
  swap,
  reduction,
) => {
  const all = [tensor(anchor, 'anchor'), tensor(positive, 'positive'), tensor(negative, 'negative')] as const;
  const kind = reductionOf(reduction);
  return computed(recording, all, 'float32', composite(kind, 'ClampMin'), () => {
    const [a, b, c] = all.map((one) => fractions(one, 'triplet_margin_loss', 'each argument')) as [
      tf.Tensor,
      tf.Tensor,
      tf.Tensor,
    ];
    return tripletMarginLoss(a, b, c, {
      margin: numberOf(margin, 'margin'),
      p: numberOf(p, 'p'),
      eps: numberOf(eps, 'eps'),
      swap: numberOf(swap, 'swap') !== 0,
      reduction: kind,
    });
  });
};

const cosine_embedding_loss: Operation = (recording, first, second, target, margin, reduction) => {
  const [a, b, y] = [tensor(first, 'input1'), tensor(second, 'input2'), tensor(target, 'target')];
  const kind = reductionOf(reduction);
  return computed(recording, [a, b], 'float32', composite(kind, 'Add'), () =>
    cosineEmbeddingLoss(
      fractions(a, 'cosine_embedding_loss', 'input1'),
      fractions(b, 'cosine_embedding_loss', 'input2'),
      y.data,
      { margin: numberOf(margin, 'margin'), reduction: kind },
    ),
  );
};

const cosine_similarity: Operation = (recording, first, second, dim, eps) => {
  const [a, b] = [tensor(first, 'x1'), tensor(second, 'x2')];
  const at = axis(numberOf(dim, 'dim'), a.shape.length);
  return computed(recording, [a, b], 'float32', 'Sum', () =>
    cosineSimilarity(fractions(a, 'cosine_similarity', 'x1'), fractions(b, 'cosine_similarity', 'x2'), {
      axis: at,
      eps: numberOf(eps, 'eps'),
    }),
  );
};

const pairwise_distance: Operation = (recording, first, second, p, eps, keepdim) => {
  const [a, b] = [tensor(first, 'x1'), tensor(second, 'x2')];
  return computed(recording, [a, b], 'float32', 'Norm', () =>
    pairwiseDistance(fractions(a, 'pairwise_distance', 'x1'), fractions(b, 'pairwise_distance', 'x2'), {
      p: numberOf(p, 'p'),
      eps: numberOf(eps, 'eps'),
      keepDims: numberOf(keepdim, 'keepdim') !== 0,
    }),
  );
};

const multi_margin_loss: Operation = (recording, input, target, p, margin, weight, reduction) => {
  const [x, y] = [tensor(input), tensor(target, 'target')];
  return computed(recording, [x, y], 'float32', 'MultiMarginLoss', () =>
    multiMarginLoss(fractions(x, 'multi_margin_loss', 'input'), y.data, {
      p: numberOf(p, 'p') as 1 | 2,
      margin: numberOf(margin, 'margin'),
      weight: optional(weight, tensor)?.data as tf.Tensor1D | undefined,
      reduction: reductionOf(reduction),
    }),
  );
};

const sigmoid_focal_loss: Operation = (recording: Recording, input, target, alpha, gamma, reduction) => {
  const [x, y] = [tensor(input, 'inputs'), tensor(target, 'targets')];
  const kind = reductionOf(reduction);
  sameShape('sigmoid_focal_loss', x, y);
  return computed(recording, [x, y], 'float32', composite(kind, 'Mul'), () =>
    sigmoidFocalLoss(
      fractions(x, 'sigmoid_focal_loss', 'inputs'),
      fractions(y, 'sigmoid_focal_loss', 'targets'),
      { alpha: numberOf(alpha, 'alpha'), gamma: numberOf(gamma, 'gamma'), reduction: kind },
    ),
  );
};

export const lossOperations: Operations = {
  mse_loss: ofResiduals(
    'mse_loss',
    () => 'MseLoss',
    (x, y, reduction) => mseLoss(x, y, { reduction }),
  ),
  l1_loss: ofResiduals(
    'l1_loss',
    (reduction) => composite(reduction, 'Abs'),
    (x, y, reduction) => l1Loss(x, y, { reduction }),
  ),
  huber_loss: ofResiduals(
    'huber_loss',
    () => 'HuberLoss',
    (x, y, reduction, delta) => huberLoss(x, y, { reduction, delta }),
  ),
  smooth_l1_loss: ofResiduals(
    'smooth_l1_loss',
    () => 'SmoothL1Loss',
    (x, y, reduction, beta) => smoothL1Loss(x, y, { reduction, beta }),
  ),
  binary_cross_entropy_with_logits,
  binary_cross_entropy,
  cross_entropy,
  nll_loss,
  kl_div,
  triplet_margin_loss,
  cosine_embedding_loss,
  cosine_similarity,
  pairwise_distance,
  multi_margin_loss,
  sigmoid_focal_loss,
};
