/* Answers that get their numbers from a finished function of a library, and answers that only seem to. */

const libraries = "import * as tf from '@tensorflow/tfjs';\nimport * as losses from 'lossbook/losses';\n";

const cross = (body: string, before = '') =>
  `${libraries}${before}\nexport function crossEntropy(logits: number[], target: number): any {\n${body}\n}`;
const bce = (body: string) =>
  `${libraries}export function bce(logits: number[], target: number[], posWeight: number): any {\n${body}\n}`;
const dice = (body: string) =>
  `${libraries}export function dice(input: number[][], target: number[][], smooth: number): any {\n${body}\n}`;
const huber = (body: string, before = '') =>
  `${libraries}${before}\nexport function huber(input: number[], target: number[], delta: number): any {\n${body}\n}`;
/** The gradient by hand, so that only the loss is borrowed. */
const mse = (body: string, before = '') =>
  `${libraries}${before}
export function mse(input: number[], target: number[]): any {\n${body}\n}
export const mseGradient = (input: number[], target: number[]) =>
  input.map((x, i) => (2 * (x - (target[i] ?? NaN))) / input.length);`;
const momentum = (body: string) =>
  `${libraries}export function momentum(slopes: number[], rate: number, keep: number): any {\n${body}\n}`;

interface Source {
  slug: string;
  source: string;
  /** What the verdict says was called. */
  calls: string;
}

const neighbour = {
  'softmax focal loss with gamma 0': {
    slug: 'cross-entropy-by-hand',
    source: cross('return losses.softmaxFocalLoss([logits], [target], { gamma: 0 });'),
    calls: 'softmaxFocalLoss',
  },
  'the reconstruction loss of a logit': {
    slug: 'bce-by-hand',
    // −log σ(x) and −log(1 − σ(x)), weighted and averaged by hand.
    source: bce(
      "const cost = (x: number, y: number) => losses.reconstructionLoss([[x]], [[y]], { kind: 'bceWithLogits' }).dataSync()[0] ?? NaN;\nreturn logits.reduce((sum, x, i) => sum + (target[i] ?? NaN) * posWeight * cost(x, 1) + (1 - (target[i] ?? NaN)) * cost(x, 0), 0) / logits.length;",
    ),
    calls: 'reconstructionLoss',
  },
  'Dice and BCE, of which Dice has all the weight': {
    slug: 'dice-by-hand',
    source: dice(
      "const one = (row: number[], i: number) => losses.diceBCELoss([row], [target[i] ?? []], { mode: 'binary', fromLogits: false, bceWeight: 0, smoothNr: smooth, smoothDr: smooth }).dataSync()[0] ?? NaN;\nreturn input.map(one).reduce((a, b) => a + b, 0) / input.length;",
    ),
    calls: 'diceBCELoss',
  },
} satisfies Record<string, Source>;

const otherWays = {
  'a metric by a name in two halves': {
    slug: 'mse-by-hand',
    source: mse("return (tf.metrics as any)['MS' + 'E'](tf.tensor1d(target), tf.tensor1d(input));"),
    calls: 'tf.metrics.MSE',
  },
  'the gradient of a metric': {
    slug: 'mse-by-hand',
    source: `${libraries}const own = (tf.metrics as any)['MS' + 'E'];
export const mse = (input: number[], target: number[]) => input.reduce((sum, x, i) => sum + (x - (target[i] ?? NaN)) ** 2, 0) / input.length;
export const mseGradient = (input: number[], target: number[]) => tf.grad((x) => own(tf.tensor1d(target), x))(tf.tensor1d(input));`,
    calls: 'tf.metrics.MSE',
  },
  'a loss of tfjs, destructured by a computed name': {
    slug: 'mse-by-hand',
    source: mse(
      'return theirs(target, input);',
      "const { ['meanSquared' + 'Error']: theirs } = tf.losses as any;",
    ),
    calls: 'tf.losses.meanSquaredError',
  },
  'a loss found by its place among the losses': {
    slug: 'huber-by-hand',
    source: huber(
      'return mul(theirs(target.map((y) => y / delta), input.map((x) => x / delta)), delta ** 2);',
      "const theirs = Object.values(tf.losses).find((f: any) => String(f.name).startsWith('hub')) ?? Object.entries(tf.losses).find(([name]) => name.startsWith('hub'))?.[1] as any;\nconst { mul } = tf;",
    ),
    calls: 'tf.losses.huberLoss',
  },
  'a model that is compiled with a loss': {
    slug: 'mse-by-hand',
    source: mse(
      "const model = tf.sequential({ layers: [tf.layers.activation({ activation: 'linear', inputShape: [1] })] });\nmodel.compile({ optimizer: 'sgd', loss: 'meanSquaredError' });\nreturn model.evaluate(tf.tensor2d(input, [input.length, 1]), tf.tensor2d(target, [target.length, 1]));",
    ),
    calls: 'compile',
  },
  'the logarithm of softmax as a chained method': {
    slug: 'cross-entropy-by-hand',
    source: cross('return tf.neg((tf.tensor1d(logits) as any).logSoftmax().gather([target]).sum());'),
    calls: 'logSoftmax',
  },
  'the logarithm of softmax as an activation of a layer': {
    slug: 'cross-entropy-by-hand',
    source: cross(
      "const layer = tf.layers.activation({ activation: 'logSoftmax' as any, inputShape: [logits.length] });\nconst row = layer.apply(tf.tensor2d([logits])) as any;\nreturn tf.neg(row.flatten().gather([target]).sum());",
    ),
    calls: 'logSoftmax',
  },
  'an operation kept aside while the file loads, and bound': {
    slug: 'cross-entropy-by-hand',
    source: cross(
      'return mine(tf.tensor1d(logits)).sub(logits[target]);',
      "const mine = (tf as any)[['log', 'Sum', 'Exp'].join('')].bind(null);",
    ),
    calls: 'logSumExp',
  },
  'a late import': {
    slug: 'huber-by-hand',
    source: huber(
      'return late.huberLoss(input, target, { delta });',
      "const late: any = await import('lossbook/' + 'losses');",
    ),
    calls: 'huberLoss',
  },
  'the default that only Node has': {
    slug: 'mse-by-hand',
    source: mse('return ((tf as any).default ?? tf).metrics.MSE(tf.tensor1d(target), tf.tensor1d(input));'),
    calls: 'tf.metrics.MSE',
  },
  'an optimiser': {
    slug: 'momentum-by-hand',
    source: momentum(
      'const weight = tf.variable(tf.scalar(0));\nconst optimiser = tf.train.momentum(rate, keep);\nlet before = 0;\nreturn slopes.map((slope) => {\n  optimiser.applyGradients([{ name: weight.name, tensor: tf.scalar(slope) }]);\n  const now = weight.dataSync()[0] ?? NaN;\n  const step = now - before;\n  before = now;\n  return step;\n});',
    ),
    calls: 'MomentumOptimizer',
  },
  'a table that is filled while the file loads': {
    slug: 'huber-by-hand',
    // Huber in units of delta, between the entries by a straight line.
    source: huber(
      'const one = (r: number) => {\n  const at = Math.abs(r / delta) * 4096;\n  const [low, high] = [table[Math.floor(at)], table[Math.floor(at) + 1]];\n  return delta ** 2 * (low === undefined || high === undefined ? at / 4096 - 0.5 : low + (high - low) * (at % 1));\n};\nreturn input.reduce((sum, x, i) => sum + one(x - (target[i] ?? NaN)), 0) / input.length;',
      "const at = Float32Array.from({ length: 400_000 }, (_, i) => i / 4096);\nconst table = losses.huberLoss(tf.tensor1d(at), tf.zerosLike(tf.tensor1d(at)), { delta: 1, reduction: 'none' }).dataSync();",
    ),
    calls: 'huberLoss',
  },
} satisfies Record<string, Source>;

/** Each gives the right numbers. */
export const borrowed: Readonly<Record<string, Source>> = { ...neighbour, ...otherWays };

const honest = 'return input.reduce((sum, x, i) => sum + (x - (target[i] ?? NaN)) ** 2, 0) / input.length;';

/** Each is right without what it imports, names or calls. */
export const ownWork: Readonly<Record<string, string>> = {
  'imports a finished loss and does not use it': mse(
    honest,
    "import { mseLoss } from 'lossbook/losses';\nimport { huberLoss as unused } from 'lossbook/losses';",
  ),
  'has a member of its own with such a name': mse(
    `const parts = { mseLoss: 1, meanSquaredError: 2 };\nif (parts.mseLoss > parts['meanSquaredError']) throw 1;\n${honest}`,
  ),
  'prints what the finished loss gives, to compare': mse(
    honest,
    'console.log(losses.mseLoss([1, 2], [3, 5]).dataSync()[0]);',
  ),
  'compares itself in every call and says so': mse(
    `const mine = (() => { ${honest} })();\nconst theirs = tf.losses.meanSquaredError(target, input).dataSync()[0] ?? NaN;\nif (Math.abs(theirs - mine) > 1e-3 * (1 + mine)) console.log('they differ');\nreturn mine;`,
  ),
  'measures its gradient with a tool of the module': mse(
    honest,
    'const length = losses.safeNorm([3, 4]).dataSync()[0];',
  ),
};
