import '@tensorflow/tfjs';
import { mseLoss } from 'lossbook/losses';

const input = [[2.5], [0], [2]];
const target = [[3], [-0.5], [2]];
console.log('loss', mseLoss(input, target).arraySync());
