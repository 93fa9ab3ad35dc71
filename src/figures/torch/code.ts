import { asNumbers, imported } from '../asText.ts';
import { classes, type TorchState } from './fields.ts';

const calls: Record<TorchState['loss'], string> = {
  plain: "losses.crossEntropy(x, t, { reduction: 'none' })",
  smoothed: "losses.crossEntropy(x, t, { labelSmoothing: 0.1, reduction: 'none' })",
  focal: "losses.softmaxFocalLoss(x, t, { gamma: 2, reduction: 'none' })",
};

/** A cell that computes the loss of the reader's batch under the chosen loss, and draws its curve. */
export function code({ loss, logits }: TorchState): string {
  return `${imported.losses}
${imported.plot}

/** Examples of ten classes: only the logit of the true one, class 0, is not 0. */
function each(trueLogits: number[]) {
  const x = trueLogits.map((logit) => [logit, ...Array(${classes - 1}).fill(0)]);
  const t = trueLogits.map(() => 0);
  const values = ${calls[loss]}.dataSync();
  return trueLogits.map((logit, i) => ({ logit, loss: values[i] }));
}

const batch = each(${asNumbers(logits)});
const curve = each(Array.from({ length: 121 }, (_, i) => -4 + i / 10));
const mean = batch.reduce((sum, { loss }) => sum + loss, 0) / batch.length;

display(Plot.plot({
  height: 260,
  x: { label: 'logit of the true class' },
  y: { label: 'loss, nats' },
  marks: [
    Plot.ruleY([0]),
    Plot.ruleY([mean], { strokeDasharray: '2 3' }),
    Plot.line(curve, { x: 'logit', y: 'loss', stroke: 'var(--loss)' }),
    Plot.dot(batch, { x: 'logit', y: 'loss', r: 5, fill: 'var(--loss)' }),
  ],
}));
display({ mean });
`;
}
