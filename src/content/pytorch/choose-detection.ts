import '@tensorflow/tfjs';
import { sigmoidFocalLoss } from 'lossbook/losses';

// Six anchors, one assigned to an object: the sum is divided by the assigned ones, not by all.
const logits = [1, -4, -5, -3, -6, -2];
const target = [1, 0, 0, 0, 0, 0];
const assigned = 1;
const total = sigmoidFocalLoss(logits, target, { alpha: 0.25, gamma: 2, reduction: 'sum' });
console.log('loss', total.arraySync() / assigned);
