import { asNumber, asNumbers, imported } from '../asText.ts';
import { classes, type SoftmaxState } from './fields.ts';

/** A cell that computes probabilities, cross-entropy and gradient from the reader's logits, and draws the three panels. */
export function code({ logits, temperature, target, smoothing }: SoftmaxState): string {
  return `${imported.losses}
${imported.tensors}
${imported.plot}

const logits = tf.tensor2d([${asNumbers(logits)}]);
const temperature = ${asNumber(temperature)};
const labels = [${classes.indexOf(target)}];

const loss = (x: tf.Tensor) =>
  losses.crossEntropy(tf.div(x, temperature), labels, { labelSmoothing: ${asNumber(smoothing)} });

const panels = {
  'logits over temperature': tf.div(logits, temperature),
  probabilities: tf.softmax(tf.div(logits, temperature)),
  'gradient by the logits': tf.grad(loss)(logits),
};
for (const [label, values] of Object.entries(panels))
  display(Plot.plot({
    height: 150,
    x: { label: null },
    y: { label },
    marks: [
      Plot.ruleY([0]),
      Plot.barY([...values.dataSync()], {
        x: (_, i) => 'ABC'[i], y: (value) => value, fill: 'var(--prediction)',
      }),
    ],
  }));

const crossEntropy = loss(logits).dataSync()[0];
display({ crossEntropy });
`;
}
