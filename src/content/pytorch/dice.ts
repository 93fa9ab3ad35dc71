import * as tf from '@tensorflow/tfjs';
import * as losses from 'lossbook/losses';

// One picture of 2 by 3 pixels: logits, and a mask of zeros and ones.
const logits = tf.tensor3d([
  [
    [2, -1, 0.3],
    [0.5, -3, -0.2],
  ],
]);
const mask = tf.tensor3d([
  [
    [1, 0, 0],
    [1, 1, 0],
  ],
]);
const mode = 'binary';

const dice = tf.valueAndGrad((x: tf.Tensor) => losses.diceLoss(x, mask, { mode }))(logits);
console.log('dice', dice.value.arraySync());
console.log('  gradient', dice.grad.arraySync());

console.log('jaccard', losses.jaccardLoss(logits, mask, { mode }).arraySync());

// Tversky: 0.3 for a false positive, 0.7 for a false negative.
const tversky = losses.tverskyLoss(logits, mask, { mode, alpha: 0.3, beta: 0.7 });
console.log('tversky', tversky.arraySync());

console.log('dice + bce', losses.diceBCELoss(logits, mask, { mode }).arraySync());

// Several classes: softmax, one Dice per class, and cross-entropy. Two pixels, three classes on the last axis.
const scores = tf.tensor3d([
  [
    [2, -1, 0.3],
    [0.1, 1.2, -0.5],
  ],
]);
console.log('dice + ce', losses.diceCELoss(scores, [[0, 1]]).arraySync());
