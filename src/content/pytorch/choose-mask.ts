import '@tensorflow/tfjs';
import { diceBCELoss } from 'lossbook/losses';

const logits = [
  [
    [2, -1],
    [0.5, -3],
  ],
];
const mask = [
  [
    [1, 0],
    [1, 0],
  ],
];
console.log('loss', diceBCELoss(logits, mask, { mode: 'binary' }).arraySync());
