import '@tensorflow/tfjs';
import { l1Loss } from 'lossbook/losses';

const input = [[2.5], [0], [2]];
const target = [[3], [-0.5], [9]];
console.log('loss', l1Loss(input, target).arraySync());
