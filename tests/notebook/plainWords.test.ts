import { expect, test } from 'vitest';
import { loadModule } from '../../src/notebook/loadModule.ts';
import { nodeHome } from '../../src/notebook/nodeHome.ts';
import { plainWords } from '../../src/notebook/plainWords.ts';

/** What each mistake makes the reader read first; the libraries' own words follow in brackets. */
const mistakes: Record<string, string> = {
  'tf.ones([2, 3]).add(tf.ones([4]))': 'Tensors of shapes [2, 3] and [4] do not fit together',
  'tf.matMul(tf.ones([2, 3]), tf.ones([2, 3]))':
    'matMul needs as many columns on the left as rows on the right; here there are 3 and 2.',
  'tf.tensor([1, 2, 3], [2, 2])': 'A tensor of shape [2, 2] holds 4 values, but 3 were given.',
  'tf.ones([3]).reshape([2, 2])': '3 values cannot be laid out in the shape [2, 2].',
  'const a = tf.ones([2]); a.dispose(); a.add(1)': 'This tensor was released before.',
  'tf.grad(() => tf.scalar(1))(tf.ones([2]))': 'No way leads from the input to the result',
  'tf.grad((x) => tf.topk(x, 1).indices.sum())(tf.ones([2]))': 'TensorFlow.js knows no gradient for TopK.',
  'tf.train.sgd(0.1).minimize(() => tf.scalar(1))': 'No tf.variable is used in the loss',
  'tf.oneHot(tf.tensor1d([1.5]), 3)': 'oneHot needs a int32 tensor for indices; it was given a float32 one.',
  'tf.add(undefined as any, 1)': 'add needs a tensor or nested numbers for a; it was given null.',
  'const f = (): number => f(); f()': 'A function calls itself without end.',
  '(undefined as any).length': 'What stands before .length is undefined here, so it has no length.',
  'const n = 1; (n as any)++': 'A const keeps its first value.',
  '(Object.freeze([1]) as any).sum = 1': 'sum stands on something that cannot be changed.',
  'late; const late = 1;': 'late is used above the line that gives it its value.',
};

test.each(Object.entries(mistakes))('%s is answered in plain words, on its own line', async (code, words) => {
  const source = `import * as tf from '@tensorflow/tfjs';\n\n${code}`;
  const failed = loadModule(source, nodeHome);
  await expect(failed).rejects.toThrow(words);
  await expect(failed).rejects.toMatchObject({ position: { line: 3 } });
});

/** The same mistakes as Firefox words them. */
const inFirefox: Record<string, string> = {
  'can\'t access property "length", list is undefined': 'list is undefined here, so it has no length.',
  "invalid assignment to const 'n'": 'A const keeps its first value.',
  '"queueMicrotask" is read-only': 'queueMicrotask stands on something that cannot be changed.',
  'can\'t redefine non-configurable property "stack"': 'stack stands on something that cannot be changed.',
  "can't access lexical declaration 'late' before initialization": 'late is used above the line',
  'too much recursion': 'A function calls itself without end.',
};

test.each(Object.entries(inFirefox))('%s has plain words too', (message, words) => {
  expect(plainWords(message)).toContain(words);
});
