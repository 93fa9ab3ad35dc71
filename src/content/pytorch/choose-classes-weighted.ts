import '@tensorflow/tfjs';
import { crossEntropy } from 'lossbook/losses';

const logits = [
  [0.5, -1, 2],
  [1.5, 0.2, -0.3],
  [0.1, 0.3, 0.2],
];
const target = [2, 0, 0];
const weight = [0.5, 1, 4]; // the third class is rare
console.log('loss', crossEntropy(logits, target, { weight }).arraySync());
