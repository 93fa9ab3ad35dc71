import { expect, test } from 'vitest';
import { runDocument } from '../../src/notebook/runDocument.ts';

const run = (cells: Record<string, string>, limit = 20_000) =>
  runDocument(
    Object.entries(cells).map(([id, source]) => ({ id, source })),
    { limit },
  );

test('a document runs in a worker: values, lines, controls and figures come back', async () => {
  const outcomes = await run({
    imports: "import * as tf from '@tensorflow/tfjs';\nimport * as Plot from '@observablehq/plot';",
    control: "const delta = slider({ label: 'δ', min: 0, max: 2, value: 1 });",
    tensor: "console.log('δ is', delta);\ntf.tensor2d([[1, delta], [NaN, 4]])",
    figure: 'Plot.lineY([1, 4, 9]).plot({ height: 100 })',
  });
  expect(outcomes.get('control')?.controls).toMatchObject([{ kind: 'slider', label: 'δ', value: 1 }]);
  const [line, tensor] = outcomes.get('tensor')?.shown ?? [];
  expect(line).toMatchObject({ kind: 'line', level: 'log', html: 'δ is <span class="v-number">1</span>' });
  expect(tensor).toMatchObject({ kind: 'value', html: expect.stringContaining('Tensor [2, 2] float32') });
  expect(tensor).toMatchObject({ html: expect.stringContaining('<mark class="v-nonfinite">NaN</mark>') });
  const [figure] = outcomes.get('figure')?.shown ?? [];
  expect(figure).toMatchObject({
    html: expect.stringMatching(/^<div class="v-figure" style="--drawn: 480px"><svg .*class="plot"/),
  });
  expect(figure).toMatchObject({ html: expect.not.stringContaining('<style') });
});

test('what a cell displays and prints comes in the order of its calls', async () => {
  const outcomes = await run({
    order: "display('a', 'b'); console.log('c'); console.table([{ x: 1 }]); console.error('d'); 'e'",
  });
  const texts = outcomes
    .get('order')
    ?.shown.map((shown) => 'html' in shown && shown.html.replace(/<[^>]*>/g, ''));
  expect(texts).toEqual(['&quot;a&quot;', '&quot;b&quot;', 'c', 'x1', 'd', '&quot;e&quot;']);
});

test('an endless loop costs the worker and fails its cell', async () => {
  const outcomes = await run({ fine: '1 + 1', endless: 'while (true) {}' }, 500);
  expect(outcomes.get('endless')?.error?.message).toBe(
    'This cell ran for more than 0.5 seconds and was ended.',
  );
});

test('the loss module can be imported, its gradients work', async () => {
  const outcomes = await run({
    grad:
      "import * as tf from '@tensorflow/tfjs';\nimport { huberLoss } from 'lossbook/losses';\n" +
      'tf.grad((x) => huberLoss(x, tf.zeros([3]), { reduction: "sum" }))(tf.tensor1d([-3, 0.5, 3]))',
  });
  expect(outcomes.get('grad')?.error).toBeNull();
  // By hand: Huber's gradient is the residual, held between −1 and 1.
  expect(outcomes.get('grad')?.shown[0]).toMatchObject({ html: expect.stringMatching(/−1<.*0\.5<.*1</s) });
});
