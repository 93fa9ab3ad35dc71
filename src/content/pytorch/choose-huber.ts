import '@tensorflow/tfjs';
import { huberLoss } from 'lossbook/losses';

const input = [[2.5], [0], [2]];
const target = [[3], [-0.5], [40]];
console.log('loss', huberLoss(input, target, { delta: 1.5 }).arraySync());
