import { asNumber, asNumbers, imported } from '../asText.ts';
import type { ExplorerData, ExplorerState } from './fields.ts';

/** How each loss of one number is called: `x` is the number, `OPTIONS` stands for its parameters. */
const calls: Record<string, string> = {
  mse: 'losses.mseLoss(x, tf.zerosLike(x), OPTIONS)',
  l1: 'losses.l1Loss(x, tf.zerosLike(x), OPTIONS)',
  huber: 'losses.huberLoss(x, tf.zerosLike(x), OPTIONS)',
  'smooth-l1': 'losses.smoothL1Loss(x, tf.zerosLike(x), OPTIONS)',
  'log-cosh': 'losses.logCoshLoss(x, tf.zerosLike(x), OPTIONS)',
  'bce-with-logits': 'losses.binaryCrossEntropyWithLogits(x, tf.onesLike(x), OPTIONS)',
  'sigmoid-focal': 'losses.sigmoidFocalLoss(x, tf.onesLike(x), OPTIONS)',
  hinge: 'losses.hingeLoss(x, tf.onesLike(x), OPTIONS)',
  // A point x to the right of the origin, of another kind.
  contrastive:
    'losses.contrastiveLoss(\n      across(tf.zerosLike(x)), across(x), tf.zerosLike(x), OPTIONS,\n    )',
  // Beside a point of its own kind, 1 away.
  'triplet-margin':
    'losses.tripletMarginLoss(\n      across(tf.zerosLike(x)), across(tf.onesLike(x)), across(x),\n      OPTIONS,\n    )',
  generator: 'losses.generatorLoss(x, OPTIONS)',
  'generator-minimax': "losses.generatorLoss(x, { mode: 'minimax', ...OPTIONS })",
  'generator-lsgan': "losses.generatorLoss(x, { mode: 'lsgan', ...OPTIONS })",
  'generator-hinge': "losses.generatorLoss(x, { mode: 'hinge', ...OPTIONS })",
};

const each = "reduction: 'none'";

/** A cell that draws the loss and its slope as the figure does, and shows both at the reader's points. */
export function code(
  { parameters, probes, compared }: ExplorerState,
  { id, axis, comparable }: ExplorerData,
): string {
  const own = Object.keys(parameters);
  const call = (loss: string, names: readonly string[]) => {
    const fixed = loss === 'triplet-margin' ? ['eps: 0'] : [];
    const options = [...names, ...fixed, each].join(', ');
    const written = calls[loss] ?? '';
    return written.replace('...OPTIONS', options).replace('OPTIONS', `{ ${options} }`);
  };
  const curve = (label: string, loss: string, names: readonly string[] = []) =>
    `  '${label}': (x: tf.Tensor) =>\n    ${call(loss, names)},`;
  const across = [id, ...compared].some((loss) => calls[loss]?.includes('across('));
  const [from, to] = axis.x;
  return `${imported.losses}
${imported.tensors}
${imported.plot}

${own.map((name) => `const ${name} = ${asNumber(parameters[name] ?? 0)};\n`).join('')}const at = ${asNumbers(probes)};
${across ? '\n/** Points of the plane, x to the right of the origin. */\nconst across = (x: tf.Tensor) => tf.stack([x, tf.zerosLike(x)], -1);\n' : ''}
const curves = {
${[curve('this loss', id, own), ...compared.map((loss) => curve(comparable[loss] ?? loss, loss))].join('\n')}
};

/** Loss and slope of a curve at each place. */
function read(curve: keyof typeof curves, places: number[]) {
  const x = tf.tensor1d(places);
  const values = curves[curve](x).dataSync();
  const total = (x: tf.Tensor) => tf.sum(curves[curve](x));
  const slopes = tf.grad(total)(x).dataSync();
  return places.map((${axis.letter}, i) => (
    { curve, ${axis.letter}, loss: values[i], slope: slopes[i] }
  ));
}

const grid = Array.from(
  { length: 161 }, (_, i) => ${asNumber(from)} + (i * ${asNumber(to - from)}) / 160,
);
const all = Object.keys(curves).flatMap((curve) => read(curve, grid));
const held = read('this loss', at);

for (const [y, low, high] of [
  ['loss', ${asNumbers(axis.loss).slice(1, -1)}],
  ['slope', ${asNumbers(axis.gradient).slice(1, -1)}],
]) {
  const inside = (point) => point[y] >= low && point[y] <= high;
  const seen = all.filter(inside);
  const ends = Plot.selectLast({
    x: '${axis.letter}', y, z: 'curve', text: 'curve', textAnchor: 'start', dx: 5,
  });
  display(Plot.plot({
    height: 220,
    marginRight: 100,
    x: { label: '${axis.label}' },
    y: { domain: [low, high] },
    marks: [
      Plot.ruleY([0]),
      Plot.line(seen, { x: '${axis.letter}', y, stroke: 'curve' }),
      Plot.dot(held.filter(inside), { x: '${axis.letter}', y, r: 5, fill: 'currentColor' }),
      Plot.text(seen, ends),
    ],
  }));
}
display(held);
`;
}
