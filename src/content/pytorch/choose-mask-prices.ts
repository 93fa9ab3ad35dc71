import '@tensorflow/tfjs';
import { tverskyLoss } from 'lossbook/losses';

const logits = [
  [
    [2, -1],
    [0.5, -3],
  ],
];
const mask = [
  [
    [1, 0],
    [1, 1],
  ],
];
const prices = { alpha: 0.3, beta: 0.7 }; // false alarms, misses
console.log('loss', tverskyLoss(logits, mask, { mode: 'binary', ...prices }).arraySync());
