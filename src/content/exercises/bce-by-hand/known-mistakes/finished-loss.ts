// finished-loss: the module's own loss is called
import { binaryCrossEntropyWithLogits } from 'lossbook/losses';

export function bce(logits: number[], target: number[], posWeight: number): number {
  return binaryCrossEntropyWithLogits(logits, target, { posWeight }).dataSync()[0];
}
