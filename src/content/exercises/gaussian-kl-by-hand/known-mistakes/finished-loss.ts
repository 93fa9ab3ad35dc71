// finished-loss: the module's own loss is called
import { gaussianKLDiv } from 'lossbook/losses';

export function gaussianKL(mu: number[], logVar: number[]): number {
  return gaussianKLDiv([mu], [logVar]).dataSync()[0];
}
