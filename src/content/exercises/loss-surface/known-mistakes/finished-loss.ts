// finished-loss: the module's own focal loss
import { sigmoidFocalLoss } from 'lossbook/losses';

export function lossSurface(x: number[], label: number[], gammas: number[], reach: number, count: number) {
  const axis = Array.from({ length: count }, (_, i) => -reach + (2 * reach * i) / (count - 1));
  return gammas.flatMap((gamma) =>
    axis.flatMap((bias) =>
      axis.map((weight) => {
        const logits = x.map((value) => weight * value + bias);
        const loss = sigmoidFocalLoss(logits, label, { gamma, alpha: null, reduction: 'mean' }).dataSync()[0];
        return { weight, bias, gamma, loss };
      }),
    ),
  );
}
