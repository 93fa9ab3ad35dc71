import '@tensorflow/tfjs';
import { binaryCrossEntropyWithLogits } from 'lossbook/losses';

const logits = [[-2], [-1], [0.5], [-3]];
const target = [[1], [0], [0], [0]];
const posWeight = 3; // negatives per positive
const loss = binaryCrossEntropyWithLogits(logits, target, { posWeight });
console.log('loss', loss.arraySync());
