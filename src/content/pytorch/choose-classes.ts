import '@tensorflow/tfjs';
import { crossEntropy } from 'lossbook/losses';

const logits = [
  [0.5, -1, 2],
  [1.5, 0.2, -0.3],
];
const target = [2, 0];
console.log('loss', crossEntropy(logits, target).arraySync());
