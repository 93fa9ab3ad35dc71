import '@tensorflow/tfjs';
import { binaryCrossEntropyWithLogits } from 'lossbook/losses';

const logits = [[2], [-1], [0.5]];
const target = [[1], [0], [0]];
console.log('loss', binaryCrossEntropyWithLogits(logits, target).arraySync());
