// finished-loss: the module's own loss is called
import { sigmoidFocalLoss } from 'lossbook/losses';

export function focal(logits: number[], target: number[], gamma: number, alpha: number): number {
  return sigmoidFocalLoss(logits, target, { gamma, alpha }).dataSync()[0];
}
