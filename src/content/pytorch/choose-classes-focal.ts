import '@tensorflow/tfjs';
import { softmaxFocalLoss } from 'lossbook/losses';

const logits = [
  [0.5, -1, 2],
  [1.5, 0.2, -0.3],
  [0.1, 0.3, 0.2],
];
const target = [2, 0, 0];
const alpha = [0.5, 1, 2]; // one per class
const loss = softmaxFocalLoss(logits, target, { alpha, gamma: 2 });
console.log('loss', loss.arraySync());
