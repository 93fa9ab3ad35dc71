import '@tensorflow/tfjs';
import { infoNCELoss } from 'lossbook/losses';

const query = [
  [1, 0],
  [0, 1],
  [1, 1],
];
const key = [
  [0.9, 0.1],
  [0.2, 0.8],
  [1, 0.9],
];
console.log('loss', infoNCELoss(query, key, { temperature: 0.1 }).arraySync());
