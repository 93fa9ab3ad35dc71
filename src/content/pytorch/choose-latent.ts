import '@tensorflow/tfjs';
import { elboLoss } from 'lossbook/losses';

const input = [[1, -2, 0.5]]; // the decoder's logits
const target = [[1, 0, 1]];
const mu = [[0.5, -1]];
const logVar = [[0, 0.2]];

const { loss } = elboLoss({ input, target, mu, logVar }, { beta: 1 });
console.log('loss', loss.arraySync());
