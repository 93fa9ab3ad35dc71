import { lossParameters } from './lossParameters.ts';

/** What Python calls by a name of its own, and what stands in its place here. */
const names: Readonly<Record<string, string>> = {
  True: 'true',
  False: 'false',
  None: 'null',
  print: 'console.log(…), or display(…) for tensors and figures',
  len: 'list.length; a tensor has tensor.shape',
  range: 'Array.from({ length: n }, (_, i) => i); tf.range(0, n) is a tensor',
  enumerate: 'list.entries(), as in for (const [i, x] of list.entries())',
  zip: 'a.map((x, i) => [x, b[i]])',
  sorted: 'list.toSorted((a, b) => a - b)',
  reversed: 'list.toReversed()',
  abs: 'Math.abs(x); tf.abs(x) for tensors',
  max: 'Math.max(...list); tf.max(x) for tensors',
  min: 'Math.min(...list); tf.min(x) for tensors',
  sum: 'list.reduce((a, b) => a + b, 0); tf.sum(x) for tensors',
  round: 'Math.round(x), or x.toFixed(2) for a text',
  pow: 'x ** n; tf.pow(x, n) for tensors',
  any: 'list.some((x) => …)',
  all: 'list.every((x) => …)',
  int: 'Math.trunc(x), or Number(text)',
  float: 'Number(x)',
  str: 'String(x)',
  bool: 'Boolean(x)',
  list: '[...x], or Array.from(x)',
  tuple: 'a list: [a, b]',
  dict: 'an object: { a: 1 }, or new Map()',
  set: 'new Set(list)',
  isinstance: 'x instanceof Kind, or typeof x === "number"',
  type: 'typeof x',
  np: 'lists with map and reduce, or tensors: import * as tf from "@tensorflow/tfjs"',
  numpy: 'lists with map and reduce, or tensors: import * as tf from "@tensorflow/tfjs"',
  torch: 'tensors of TensorFlow.js: import * as tf from "@tensorflow/tfjs"',
  nn: 'the losses of this book: import { mseLoss } from "lossbook/losses"',
  F: 'the losses of this book: import { mseLoss } from "lossbook/losses"',
  jnp: 'tensors of TensorFlow.js: import * as tf from "@tensorflow/tfjs"',
  keras: 'TensorFlow.js: import * as tf from "@tensorflow/tfjs"',
  plt: 'Plot: import * as Plot from "@observablehq/plot"',
  pd: 'a list of objects, which display(…) shows as a table',
  math: 'Math: Math.exp, Math.log, Math.PI',
  random: 'Math.random(); tf.randomNormal(shape) for tensors',
  self: 'this',
  inf: 'Infinity',
  nan: 'NaN',
  exp: 'Math.exp(x); tf.exp(x) for tensors',
  log: 'Math.log(x); tf.log(x) for tensors',
  sqrt: 'Math.sqrt(x); tf.sqrt(x) for tensors',
  pass: 'nothing at all; { } may stay empty',
  Exception: 'Error',
  ValueError: 'RangeError, or Error',
  NotImplementedError: 'Error',
  require: 'import { … } from "…", or import * as x from "…"',
};

/** What libraries of Python call by a name of their own, written with a dot. */
const members: Readonly<Record<string, string>> = {
  'np.array': 'a list, or tf.tensor([…])',
  'np.mean': 'tf.mean(x)',
  'np.sum': 'tf.sum(x)',
  'np.abs': 'tf.abs(x), or Math.abs(x) for a number',
  'np.exp': 'tf.exp(x), or Math.exp(x) for a number',
  'np.log': 'tf.log(x), or Math.log(x) for a number',
  'np.maximum': 'tf.maximum(a, b), or Math.max(a, b) for numbers',
  'np.minimum': 'tf.minimum(a, b), or Math.min(a, b) for numbers',
  'np.where': 'tf.where(condition, a, b)',
  'np.arange': 'tf.range(start, end, step)',
  'np.linspace': 'tf.linspace(start, end, count)',
  'torch.tensor': 'tf.tensor([…])',
  'torch.manual_seed': 'a seed where numbers are drawn: tf.randomNormal(shape, 0, 1, "float32", seed)',
  'torch.no_grad': 'nothing, since gradients are taken only where tf.grad asks for them',
  'torch.where': 'tf.where(condition, a, b)',
  'torch.arange': 'tf.range(start, end, step)',
  'torch.randn': 'tf.randomNormal(shape)',
  'torch.rand': 'tf.randomUniform(shape)',
  'torch.cat': 'tf.concat([a, b], axis)',
  'torch.clamp': 'tf.clipByValue(x, min, max)',
};

/** Methods that values of Python have, by what stands in their place on values here. */
const methods: Readonly<Record<string, string>> = {
  append: 'list.push(x)',
  extend: 'list.push(...more)',
  items: 'Object.entries(object)',
  keys: 'Object.keys(object)',
  values: 'Object.values(object)',
  upper: 'text.toUpperCase()',
  lower: 'text.toLowerCase()',
  strip: 'text.trim()',
  startswith: 'text.startsWith(…)',
  endswith: 'text.endsWith(…)',
  format: 'a text in backticks: `$' + '{x}`',
  item: 'tensor.dataSync()[0]',
  numpy: 'tensor.arraySync()',
  tolist: 'tensor.arraySync()',
  detach: 'the tensor itself: gradients are taken only where tf.grad asks for them',
  backward: 'tf.grad((x) => loss(x))(input)',
  view: 'tensor.reshape(shape)',
  unsqueeze: 'tensor.expandDims(axis)',
  permute: 'tensor.transpose(axes)',
  float: 'tensor.cast("float32")',
  long: 'tensor.cast("int32")',
  size: 'tensor.shape',
  length: 'list.length, without brackets',
  shape: 'tensor.shape, without brackets',
  reduce_mean: 'tf.mean(x)',
  reduce_sum: 'tf.sum(x)',
  constant: 'tf.tensor([…])',
  matmul: 'tf.matMul(a, b)',
  one_hot: 'tf.oneHot(labels, classes)',
  expand_dims: 'tf.expandDims(x, axis)',
  argmax: 'tensor.argMax(axis)',
  argmin: 'tensor.argMin(axis)',
  clip: 'tensor.clipByValue(min, max)',
  clamp: 'tensor.clipByValue(min, max)',
  zero_grad: 'nothing, since gradients do not add up',
};

/** Short names that other libraries have for losses, without the word loss. */
const shortLosses: Readonly<Record<string, string>> = {
  bce: 'binaryCrossEntropy',
  bcewithlogits: 'binaryCrossEntropyWithLogits',
  mae: 'l1Loss',
  ce: 'crossEntropy',
};

/**
 * What an unknown name means in Python or in another library, with what to write here; `null` where it means nothing.
 *
 * @param after the text behind the name: a member, brackets, an equals sign.
 */
export function pythonName(name: string, after: string): string | null {
  const [, path] = /^\s*\.\s*([\w.]*\w)/.exec(after) ?? [];
  const member = path && Object.hasOwn(names, name) ? memberOf(`${name}.${path}`) : null;
  const meant = own(names, name);
  return member ?? (meant && sentence(name, meant)) ?? lossSentence(name, name);
}

/** What a method of Python's is here; `null` where it is none. */
export const pythonMethod = (name: string): string | null => own(methods, name);

function memberOf(path: string): string | null {
  const last = path.split('.').at(-1) ?? '';
  const meant = last === 'pi' ? 'Math.PI' : own(members, path);
  return meant ? sentence(path, meant) : lossSentence(path, last);
}

const sentence = (name: string, meant: string): string => `There is no ${name} here: use ${meant}.`;

function lossSentence(written: string, name: string): string | null {
  const plain = plainLoss(name);
  const meant =
    own(shortLosses, plain) ?? Object.keys(lossParameters).find((known) => plainLoss(known) === plain);
  if (!meant) return null;
  const imported = `import { ${meant} } from "lossbook/losses"`;
  return written === meant ? `Import it: ${imported}.` : `${written} is called ${meant} here: ${imported}.`;
}

/** `mse_loss`, `MSELoss` and `mseLoss` alike: `mse`. */
const plainLoss = (name: string): string => name.replaceAll('_', '').toLowerCase().replace(/loss$/, '');

const own = (table: Readonly<Record<string, string>>, key: string): string | null =>
  Object.hasOwn(table, key) ? (table[key] as string) : null;
