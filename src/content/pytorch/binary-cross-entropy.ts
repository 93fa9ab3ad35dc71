import * as tf from '@tensorflow/tfjs';
import { binaryCrossEntropy, binaryCrossEntropyWithLogits } from 'lossbook/losses';

const logits = tf.tensor1d([2, -1, 0.5, -3]);
const target = [1, 0, 0, 1];

const { value, grad } = tf.valueAndGrad((x: tf.Tensor) => binaryCrossEntropyWithLogits(x, target))(logits);
console.log('loss', value.arraySync());
console.log('gradient', grad.arraySync());
console.log('of probabilities', binaryCrossEntropy(tf.sigmoid(logits), target).arraySync());

const posWeight = 3;
const weighted = binaryCrossEntropyWithLogits(logits, target, { posWeight });
console.log('positives weigh 3', weighted.arraySync());

// A probability that has rounded to 0 has lost the logit; as in PyTorch its loss is held at 100.
const far = tf.tensor1d([-1000]);
const yes = [1];
console.log('from the logit', binaryCrossEntropyWithLogits(far, yes).arraySync());
console.log('from the probability', binaryCrossEntropy(tf.sigmoid(far), yes).arraySync());
