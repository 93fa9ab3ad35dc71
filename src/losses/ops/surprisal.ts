import * as tf from '@tensorflow/tfjs-core';
import { atCells, logSoftmaxRows, onesAt, softmaxParts, softmaxRows, topParts } from './rows.ts';
import { rowSums, spread } from './sum.ts';
import { withGradient, withGradientKeeping } from './withGradient.ts';

// −log softmax, with its gradient in one step: p − y instead of a tape of ten ops.

/** −log softmax(x) at each row's label: [M,C] → [M]. Differentiable twice. */
export function surprisalAt(x: tf.Tensor2D, labels: tf.Tensor1D): tf.Tensor1D {
  const surprisal = withGradientKeeping<[tf.Tensor2D]>(
    (rows) => {
      const { surprisal: value, cells, others, sums, q } = softmaxParts(rows, labels);
      return { value, keep: [cells, others, sums, q] };
    },
    (dy, [rows], kept) => [softmaxLess(rows, dy, kept as KeptParts)],
  );
  return surprisal(x) as tf.Tensor1D;
}

type KeptParts = [cells: tf.Tensor2D, others: tf.Tensor, sums: tf.Tensor, q: tf.Tensor];

/** `(softmax(x) − oneHot)·scale`, from what the forward pass kept; its own derivative starts again from x. */
function softmaxLess(x: tf.Tensor2D, perRow: tf.Tensor, [cells, others, sums, q]: KeptParts): tf.Tensor {
  const classes = x.shape[1];
  const slope = withGradientKeeping<[tf.Tensor2D, tf.Tensor]>(
    (_rows, scale) => ({
      value: tf.sub(
        tf.mul(others, spread(tf.div(scale, sums), classes)),
        atCells(cells, tf.mul(scale, q), classes),
      ),
      keep: [cells],
    }),
    (v, [rows, scale], [kept]) => {
      const p = softmaxRows(rows);
      const mean = rowSums(tf.mul(p, v));
      const toX = tf.mul(tf.mul(p, tf.sub(v, spread(mean, classes))), spread(scale, classes));
      return [toX, tf.sub(mean, rowSums(tf.mul(onesAt(kept as tf.Tensor2D, classes), v)))];
    },
  );
  return slope(x, perRow);
}

/**
 * −Σ_c a_c log softmax(x)_c per row: [M,C] → [M]. Differentiable twice, in `x` and in `a`.
 *
 * Where a_c is 0 the term is 0, also for a logit of −∞.
 */
export function surprisalUnder(x: tf.Tensor2D, a: tf.Tensor2D): tf.Tensor1D {
  const surprisal = withGradientKeeping<[tf.Tensor2D]>(
    (rows) => {
      const { shifted, surprisal: logSums, cells, others, sums, q } = topParts(rows);
      const present = tf.where(tf.equal(a, 0), tf.zerosLike(a), shifted);
      const value = tf.sub(tf.mul(rowSums(a), logSums), rowSums(tf.mul(a, present)));
      return { value, keep: [a, cells, others, sums, q] };
    },
    (dy, [rows], [share, ...parts]) => [slopeUnder(rows, dy, share as tf.Tensor, parts as KeptParts)],
  );
  return tf.add(surprisal(x), slopeByShare(x, a));
}

/**
 * `(softmax(x)·Σa − a)·dy`, as `(softmax(x) − top)·Σa·dy + (top·Σa − a)·dy`: neither bracket cancels where the largest
 * class is sure and right.
 */
function slopeUnder(x: tf.Tensor2D, dy: tf.Tensor, a: tf.Tensor, parts: KeptParts): tf.Tensor {
  const classes = x.shape[1];
  const pulled = tf.mul(dy, rowSums(a));
  const ofTop = tf.mul(onesAt(parts[0], classes), spread(pulled, classes));
  return tf.add(softmaxLess(x, pulled, parts), tf.sub(ofTop, tf.mul(a, spread(dy, classes))));
}

/**
 * 0 for each row, with the slope by `a` of the above.
 *
 * customGrad computes the gradient of every input whether it is asked for or not. Targets are constants nearly
 * always; apart from the logits, theirs costs nothing then.
 */
function slopeByShare(x: tf.Tensor2D, a: tf.Tensor2D): tf.Tensor1D {
  const classes = x.shape[1];
  const nothing = withGradientKeeping<[tf.Tensor2D]>(
    () => ({ value: tf.zeros([x.shape[0]]), keep: [x] }),
    (dy, [share], [rows]) => {
      const surprisals = tf.neg(logSoftmaxRows(rows as tf.Tensor2D));
      return [tf.mul(finiteWhereAbsent(surprisals, share), spread(dy, classes))];
    },
  );
  return nothing(a) as tf.Tensor1D;
}

/** `x`, but 0 where it is infinite and its share is 0: a masked class pulls on no target. */
const finiteWhereAbsent = /* @__PURE__ */ withGradient(
  (x: tf.Tensor, share: tf.Tensor) => tf.where(maskedOut(x, share), tf.zerosLike(x), x),
  (dy, x, share) => [tf.mul(dy, tf.cast(tf.logicalNot(maskedOut(x, share)), 'float32')), tf.zerosLike(share)],
);

function maskedOut(x: tf.Tensor, share: tf.Tensor): tf.Tensor {
  return tf.logicalAnd(tf.isInf(x), tf.equal(share, 0));
}
