import { asNumber, imported } from '../asText.ts';
import type { Fittable, OutlierData, OutlierState } from './fields.ts';

const calls: Record<Fittable, string> = {
  mse: 'losses.mseLoss(r, tf.zerosLike(r))',
  l1: 'losses.l1Loss(r, tf.zerosLike(r))',
  huber: 'losses.huberLoss(r, tf.zerosLike(r), { delta })',
  'log-cosh': 'losses.logCoshLoss(r, tf.zerosLike(r))',
};

/** A cell that fits the shown lines to the reader's points, each by nothing but the slope of its loss, and draws them. */
export function code(
  { points, shown, delta }: OutlierState,
  { labels }: Pick<OutlierData, 'labels'>,
): string {
  const given = points.map(({ x, y }) => `  { x: ${asNumber(x)}, y: ${asNumber(y)} },`);
  const fits = shown.map((id) => `  '${labels[id]}': (r: tf.Tensor) => ${calls[id]},`);
  return `${imported.losses}
${imported.tensors}
${imported.plot}

const points = [
${given.join('\n')}
];
${shown.includes('huber') ? `const delta = ${asNumber(delta)};\n` : ''}const fits = {
${fits.join('\n')}
};
const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);

/**
 * The line with the least loss. A loss that pulls at a residual r with
 * its slope weighs that point by slope / r: so weigh, fit, and repeat.
 */
function line(loss: (r: tf.Tensor) => tf.Scalar) {
  let [intercept, slope] = [0, 0];
  for (let round = 0; round < 200; round++) {
    const r = points.map(({ x, y }) => intercept + slope * x - y);
    const pull = tf.tidy(() => [...tf.grad(loss)(tf.tensor1d(r)).dataSync()]);
    const w = pull.map((each, i) => Math.abs(each) / Math.max(Math.abs(r[i]), 1e-6));
    const mean = (of) => sum(points.map((p, i) => w[i] * of(p))) / sum(w);
    const [x, y] = [mean((p) => p.x), mean((p) => p.y)];
    slope =
      mean((p) => (p.x - x) * (p.y - y)) / mean((p) => (p.x - x) ** 2);
    intercept = y - slope * x;
  }
  return { intercept, slope };
}

const lines = Object.entries(fits).map(([loss, of]) => ({ loss, ...line(of) }));
const ends = lines.flatMap(({ loss, intercept, slope }) =>
  [3, 15].map((x) => ({ loss, x, y: intercept + slope * x })),
);
display(Plot.plot({
  marginRight: 70,
  x: { domain: [3, 15] },
  y: { domain: [4, 14] },
  marks: [
    Plot.line(ends, { x: 'x', y: 'y', stroke: 'loss' }),
    Plot.text(ends, Plot.selectLast({
      x: 'x', y: 'y', z: 'loss', text: 'loss', textAnchor: 'start', dx: 5,
    })),
    Plot.dot(points, { x: 'x', y: 'y', r: 5, fill: 'currentColor' }),
  ],
}));
display(lines);
`;
}
