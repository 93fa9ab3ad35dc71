import { anscombeThird } from '../../training/data/anscombe.ts';
import { asNumber, asNumbers, imported } from '../asText.ts';
import type { DescentData, DescentState } from './fields.ts';

/** What each surface is made of: its inputs, its targets, and its model of two weights. */
const models: Record<DescentState['landscape'], { inputs: string; targets: string; predict: string }> = {
  valley: { inputs: 'tf.div(x, 10)', targets: 'y', predict: 'tf.add(tf.mul(a, inputs), b)' },
  bowl: { inputs: 'standard(x)', targets: 'y', predict: 'tf.add(tf.mul(a, inputs), b)' },
  saddle: {
    inputs: 'standard(x)',
    targets: 'standard(y)',
    predict: 'tf.mul(b, tf.tanh(tf.mul(a, inputs)))',
  },
};
const functions = { mse: 'mseLoss', l1: 'l1Loss', huber: 'huberLoss' } as const;

/** A cell that walks the three optimisers over the reader's surface and draws their ways. Every step sees all examples. */
export function code(
  { landscape, loss, start, rate, steps }: DescentState,
  { grounds }: Pick<DescentData, 'grounds'>,
): string {
  const { inputs, targets, predict } = models[landscape];
  const { x, y, weights } = grounds[landscape];
  return `${imported.losses}
${imported.tensors}
${imported.plot}

const x = tf.tensor1d(${asNumbers(anscombeThird.map((point) => point.x))});
const y = tf.tensor1d(
  ${asNumbers(anscombeThird.map((point) => point.y))},
);
const standard = (values: tf.Tensor) => {
  const { mean, variance } = tf.moments(values);
  return tf.div(tf.sub(values, mean), tf.sqrt(variance));
};
const [inputs, targets] = [${inputs}, ${targets}];
const rate = ${asNumber(rate)};

/** The loss of two weights over all examples. */
const lossOf = (a: tf.Tensor, b: tf.Tensor) =>
  losses.${functions[loss]}(${predict}, targets);

const minimizers = {
  SGD: tf.train.sgd(rate),
  momentum: tf.train.momentum(rate, 0.9),
  Adam: tf.train.adam(rate),
};

function walk(optimiser: keyof typeof minimizers) {
  const a = tf.variable(tf.scalar(${asNumber(start.x)}));
  const b = tf.variable(tf.scalar(${asNumber(start.y)}));
  return Array.from({ length: ${steps} + 1 }, (_, step) => {
    if (step > 0) minimizers[optimiser].minimize(() => lossOf(a, b), false, [a, b]);
    const [at, up] = [a.dataSync()[0], b.dataSync()[0]];
    return { optimiser, step, a: at, b: up, loss: lossOf(a, b).dataSync()[0] };
  });
}

const ways = Object.keys(minimizers).flatMap(walk);
const named = { z: 'optimiser', text: 'optimiser', textAnchor: 'start', dx: 6 } as const;
display(Plot.plot({
  height: 300,
  marginRight: 90,
  x: { label: '${weights.x}', domain: ${asNumbers(x)} },
  y: { label: '${weights.y}', domain: ${asNumbers(y)} },
  marks: [
    Plot.contour({
      x1: ${asNumber(x[0])}, x2: ${asNumber(x[1])}, y1: ${asNumber(y[0])}, y2: ${asNumber(y[1])},
      fill: (a, b) => Math.log(lossOf(tf.scalar(a), tf.scalar(b)).dataSync()[0]),
      interval: 0.5, pixelSize: 16, fillOpacity: 0.3,
    }),
    Plot.line(ways, { x: 'a', y: 'b', z: 'optimiser', stroke: 'currentColor', clip: true }),
    Plot.text(ways, Plot.selectLast({ x: 'a', y: 'b', ...named })),
  ],
}));
const last = ways.filter(({ step }) => step === ${steps});
display(last);
`;
}
