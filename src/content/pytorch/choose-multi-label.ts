import '@tensorflow/tfjs';
import { binaryCrossEntropyWithLogits } from 'lossbook/losses';

// Two pictures, three labels each: cat, dog, outdoors.
const logits = [
  [2, -1, 0.5],
  [-3, 1, 1],
];
const target = [
  [1, 0, 1],
  [0, 1, 1],
];
console.log('loss', binaryCrossEntropyWithLogits(logits, target).arraySync());
