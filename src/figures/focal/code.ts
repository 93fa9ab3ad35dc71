import { asNumber, imported } from '../asText.ts';
import type { FocalState } from './fields.ts';

/** A cell that draws the focal loss over the probability of the truth, as the left panel does, and counts who supplies it. */
export function code({ gamma, alpha, kind, negatives, compared }: FocalState): string {
  const negative = kind === 'sides' ? 1 - alpha : alpha;
  const curves = [
    ...(compared ? ["  'cross-entropy': { gamma: 0, weight: 1 },"] : []),
    `  ${kind === 'sides' ? 'positives' : 'focal'}: { gamma, weight: ${asNumber(alpha)} },`,
    ...(kind === 'sides' ? [`  negatives: { gamma, weight: ${asNumber(negative)} },`] : []),
  ];
  return `${imported.losses}
${imported.tensors}
${imported.plot}

const gamma = ${asNumber(gamma)};
const curves = {
${curves.join('\n')}
};

/** The loss of an example whose truth gets probability p, before α. */
function focal(p: number[], gamma: number) {
  const x = tf.tensor1d(p.map((each) => Math.log(each / (1 - each))));
  const options = { alpha: null, gamma, reduction: 'none' as const };
  return [...losses.sigmoidFocalLoss(x, tf.onesLike(x), options).dataSync()];
}

const p = Array.from({ length: 99 }, (_, i) => (i + 1) / 100);
const points = Object.entries(curves).flatMap(([curve, { gamma, weight }]) =>
  focal(p, gamma).map((loss, i) => ({ curve, p: p[i], loss: weight * loss })),
);
const named = { x: 'p', y: 'loss', z: 'curve', text: 'curve', textAnchor: 'start', dx: 5 } as const;
display(Plot.plot({
  marginRight: 100,
  x: { label: 'probability of the truth', domain: [0, 1] },
  y: { label: 'loss, nats', domain: [0, 5] },
  marks: [
    Plot.ruleY([0]),
    Plot.line(points, { x: 'p', y: 'loss', stroke: 'curve', clip: true }),
    Plot.text(points, Plot.selectFirst({ ...named, dy: 12, filter: (point) => point.loss <= 5 })),
  ],
}));

// A made-up detector: logits of positives about 0, of negatives about −4.
const places = Array.from({ length: 400 }, (_, i) => -5 + (i + 0.5) / 40);
const density = places.map((place) => Math.exp((-place * place) / 2));
const all = density.reduce((a, b) => a + b);
function expected(mean: number, truth: 0 | 1) {
  const logit = places.map((place) => mean + 1.5 * place);
  const of = logit.map((x) => 1 / (1 + Math.exp(truth ? -x : x)));
  return focal(of, gamma).reduce((sum, loss, i) => sum + (loss * density[i]) / all, 0);
}
const positives = ${asNumber(alpha)} * expected(0, 1);
const negatives = ${asNumber(negative)} * ${negatives} * expected(-4, 0);
const share = positives / (positives + negatives);
display({ 'share of the positives in the loss': share });
`;
}
