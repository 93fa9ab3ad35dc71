import * as tf from '@tensorflow/tfjs-core';
import { fusedKeeping } from './fused.ts';
import { onceOnly } from './onceOnly.ts';
import { atCells, cellsOf, fromCells, softmaxParts, spread } from './rows.ts';
import { surprisalAt, surprisalUnder } from './surprisal.ts';

// −(1 − p)^γ log p with p = softmax(x). Its slope by the logits is, for a label y and q = 1 − p_y,
//   q^γ · (1 + γ · p_y · (−log p_y)/q) · (p − oneHot(y))
// The fraction tends to 1 where q tends to 0, so nothing there is infinite; q^(γ−1) alone would be.

/** −(1 − p)^γ log p at each row's label: [M,C] → [M]. Differentiable once. */
export function focalAt(x: tf.Tensor2D, labels: tf.Tensor1D, gamma: number): tf.Tensor1D {
  if (gamma === 0) return surprisalAt(x, labels);
  const classes = x.shape[1];
  const focal = fusedKeeping<[tf.Tensor2D]>(
    (rows) => {
      const cells = cellsOf(labels);
      const { shifted, exponentials, sums } = softmaxParts(rows);
      const own = fromCells(exponentials, cells);
      // With S the other classes' sum, q = S/Σ and −log p = softplus(log S − s): neither cancels near p = 1.
      const others = tf.sub(exponentials, atCells(cells, own, classes));
      const otherSum = tf.sum(others, 1);
      const q = tf.div(otherSum, sums);
      const surprisal = tf.softplus(tf.sub(tf.log(otherSum), fromCells(shifted, cells)));
      const weight = tf.pow(q, gamma);
      const steepness = tf.mul(weight, steeper(tf.div(own, sums), surprisal, q, gamma));
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
  const focal = fusedKeeping<[tf.Tensor2D, tf.Tensor2D]>(
    (rows, share) => {
      const { shifted, exponentials, sums } = softmaxParts(rows);
      const p = tf.div(exponentials, spread(sums, classes));
      const surprisal = tf.sub(spread(tf.log(sums), classes), shifted);
      const maskedOut = tf.logicalAnd(tf.isInf(surprisal), tf.equal(share, 0));
      const finite = tf.where(maskedOut, tf.zerosLike(surprisal), surprisal);
      const q = tf.sub(1, p);
      const weight = tf.pow(q, gamma);
      const perClass = tf.mul(weight, finite);
      const present = tf.where(tf.equal(p, 0), tf.zerosLike(finite), finite); // 0·∞ would be NaN
      const pull = tf.mul(tf.mul(share, weight), steeper(p, present, q, gamma));
      return { value: tf.sum(tf.mul(share, perClass), 1), keep: [p, pull, perClass] };
    },
    (dy, [rows, share], [p, pull, perClass]) => {
      const slopeOfX = onceOnly('softmaxFocalLoss', (_rows, scale) => {
        const total = spread(tf.sum(pull as tf.Tensor, 1), classes);
        const slopes = tf.sub(tf.mul(p as tf.Tensor, total), pull as tf.Tensor);
        return tf.mul(slopes, spread(scale, classes));
      });
      const slopeOfShare = onceOnly('softmaxFocalLoss', (_share, scale) =>
        tf.mul(perClass as tf.Tensor, spread(scale, classes)),
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
