import '@tensorflow/tfjs';
import { contrastiveLoss } from 'lossbook/losses';

const left = [
  [0, 0],
  [1, 1],
];
const right = [
  [0.3, 0.4],
  [1, 1.6],
];
const similar = [1, 0];
console.log('loss', contrastiveLoss(left, right, similar, { margin: 1 }).arraySync());
