import * as tf from '@tensorflow/tfjs-core';
import { onceOnly } from './onceOnly.ts';
import { atCells, onesAt, softmaxParts, topParts } from './rows.ts';
import { rowSums, spread } from './sum.ts';
import { surprisalAt, surprisalUnder } from './surprisal.ts';
import { withGradientKeeping } from './withGradient.ts';

// −(1 − p)^γ log p with p = softmax(x). Its slope by the logits is, for a label y and q = 1 − p_y,
//   q^γ · (1 + γ · p_y · (−log p_y)/q) · (p − oneHot(y))
// The fraction tends to 1 where q tends to 0, so nothing there is infinite; q^(γ−1) alone would be.

/** −(1 − p)^γ log p at each row's label: [M,C] → [M]. Differentiable once. */
export function focalAt(x: tf.Tensor2D, labels: tf.Tensor1D, gamma: number): tf.Tensor1D {
  if (gamma === 0) return surprisalAt(x, labels);
  const classes = x.shape[1];
  const focal = withGradientKeeping<[tf.Tensor2D]>(
    (rows) => {
      const { cells, others, sums, p, q, surprisal } = softmaxParts(rows, labels);
      const weight = tf.pow(q, gamma);
      const steepness = tf.mul(weight, steeper(p, surprisal, q, gamma));
      return { value: tf.mul(weight, surprisal), keep: [cells, others, sums, q, steepness] };
    },
    (dy, [rows], [cells, others, sums, q, steepness]) => {
      const slope = onceOnly('softmaxFocalLoss', (_rows, scale) => {
        const elsewhere = tf.mul(others as tf.Tensor, spread(tf.div(scale, sums as tf.Tensor), classes));
        return tf.sub(elsewhere, atCells(cells as tf.Tensor2D, tf.mul(scale, q as tf.Tensor), classes));
      });
      return [slope(rows, tf.mul(dy, steepness as tf.Tensor))];
    },
  );
  return focal(x) as tf.Tensor1D;
}

/** −Σ_c a_c (1 − p_c)^γ log p_c per row: [M,C] → [M]. Differentiable once, in `x` and in `a`. */
export function focalUnder(x: tf.Tensor2D, a: tf.Tensor2D, gamma: number): tf.Tensor1D {
  if (gamma === 0) return surprisalUnder(x, a);
  const classes = x.shape[1];
  const focal = withGradientKeeping<[tf.Tensor2D, tf.Tensor2D]>(
    (rows, share) => {
      const { cells, shifted, others, sums, surprisal: logSums, q: qOfTop } = topParts(rows);
      const top = onesAt(cells, classes);
      const p = tf.div(tf.add(others, top), spread(sums, classes));
      const q = tf.where(tf.cast(top, 'bool'), spread(qOfTop, classes), tf.sub(1, p));
      const surprisal = tf.sub(spread(logSums, classes), shifted);
      const maskedOut = tf.logicalAnd(tf.isInf(surprisal), tf.equal(share, 0));
      const finite = tf.where(maskedOut, tf.zerosLike(surprisal), surprisal);
      const weight = tf.pow(q, gamma);
      const perClass = tf.mul(weight, finite);
      const present = tf.where(tf.equal(p, 0), tf.zerosLike(finite), finite); // 0·∞ would be NaN
      const pull = tf.mul(tf.mul(share, weight), steeper(p, present, q, gamma));
      return { value: rowSums(tf.mul(share, perClass)), keep: [p, q, pull, perClass] };
    },
    (dy, [rows, share], kept) => {
      const [p, q, pull, perClass] = kept as [tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor];
      const slopeOfX = onceOnly('softmaxFocalLoss', (_rows, scale) => {
        // p·Σ pull − pull, in two parts of which neither cancels where one class has all.
        const ofOthers = tf.sub(spread(rowSums(pull), classes), pull);
        const slopes = tf.sub(tf.mul(p, ofOthers), tf.mul(q, pull));
        return tf.mul(slopes, spread(scale, classes));
      });
      const slopeOfShare = onceOnly('softmaxFocalLoss', (_share, scale) =>
        tf.mul(perClass, spread(scale, classes)),
      );
      return [slopeOfX(rows, dy), slopeOfShare(share, dy)];
    },
  );
  return focal(x, a) as tf.Tensor1D;
}

/** 1 + γ·p·(−log p)/q, finite at q = 0. */
function steeper(p: tf.Tensor, surprisal: tf.Tensor, q: tf.Tensor, gamma: number): tf.Tensor {
  const safe = tf.add(q, tf.cast(tf.equal(q, 0), 'float32'));
  return tf.add(1, tf.mul(gamma, tf.div(tf.mul(p, surprisal), safe)));
}
