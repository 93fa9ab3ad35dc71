// finished-loss: the module's own loss is called
import { contrastiveLoss } from 'lossbook/losses';

export function contrastive(
  first: number[][],
  second: number[][],
  similar: number[],
  margin: number,
): number {
  return contrastiveLoss(first, second, similar, { margin }).dataSync()[0];
}
