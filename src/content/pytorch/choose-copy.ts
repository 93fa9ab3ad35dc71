import '@tensorflow/tfjs';
import { reconstructionLoss } from 'lossbook/losses';

const output = [
  [0.2, 0.9, 0.4],
  [0.1, 0, 0.7],
];
const original = [
  [0, 1, 0.5],
  [0, 0, 1],
];
// Summed over the pixels of a picture, averaged over pictures.
console.log('loss', reconstructionLoss(output, original, { kind: 'mse' }).arraySync());
