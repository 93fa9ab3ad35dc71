import '@tensorflow/tfjs';
import { sigmoidFocalLoss } from 'lossbook/losses';

const logits = [[-2], [-1], [-4], [-6]];
const target = [[1], [0], [0], [0]];
const loss = sigmoidFocalLoss(logits, target, { alpha: 0.25, gamma: 2 });
console.log('loss', loss.arraySync());
