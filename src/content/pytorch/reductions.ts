import '@tensorflow/tfjs';
import { binaryCrossEntropyWithLogits, crossEntropy, mseLoss } from 'lossbook/losses';

const input = [2.5, 0, 2, 8];
const target = [3, -0.5, 2, 7];
for (const reduction of ['none', 'sum', 'mean'] as const) {
  console.log(reduction, mseLoss(input, target, { reduction }).arraySync());
}

// Class weights divide by the weights: doubled, they change nothing.
const logits = [
  [2, 0],
  [0, 1],
  [0.5, 0],
];
const classes = [0, 1, 1];
for (const weight of [
  [1, 4],
  [2, 8],
]) {
  console.log('cross-entropy', crossEntropy(logits, classes, { weight }).arraySync());
}

// The weight of a binary cross-entropy divides by the count: doubled, it doubles the loss.
const binary = [2, 1, -0.5];
const labels = [1, 1, 0];
for (const weight of [
  [1, 4, 4],
  [2, 8, 8],
]) {
  console.log('binary', binaryCrossEntropyWithLogits(binary, labels, { weight }).arraySync());
}
