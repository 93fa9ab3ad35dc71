import '@tensorflow/tfjs';
import { diceCELoss } from 'lossbook/losses';

// One picture of two pixels and three classes, the classes last.
const logits = [
  [
    [2, -1, 0.3],
    [0.1, 1.2, -0.5],
  ],
];
const target = [[0, 1]];
console.log('loss', diceCELoss(logits, target).arraySync());
