import '@tensorflow/tfjs';
import { tripletMarginLoss } from 'lossbook/losses';

const anchor = [
  [1, 2],
  [0, 0],
];
const positive = [
  [1.5, 1],
  [0, 0.1],
];
const negative = [
  [3, 2],
  [0.3, 0.4],
];
console.log('loss', tripletMarginLoss(anchor, positive, negative, { margin: 1 }).arraySync());
