import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { discriminatorLoss, gradientPenalty } from '../../src/losses/index.ts';
import { expectClose } from './allClose.ts';
import type { Nested } from './nested.ts';

beforeAll(() => tf.setBackend('cpu'));

const samples = [
  [0.5, -1.25, 2],
  [-0.75, 0.3, -0.2],
  [1.5, 1, 0.25],
];

// Two-layer critics in plain float64: the slope is written out by hand, so nothing here differentiates anything.

const activations = {
  linear: { plain: () => 1, inTensors: (x: tf.Tensor) => x },
  relu: { plain: (h: number) => (h > 0 ? 1 : 0), inTensors: (x: tf.Tensor) => tf.relu(x) },
  softplus: { plain: (h: number) => 1 / (1 + Math.exp(-h)), inTensors: (x: tf.Tensor) => tf.softplus(x) },
  'leaky (0.2x + 0.8 relu x)': {
    plain: (h: number) => (h > 0 ? 1 : 0.2),
    inTensors: (x: tf.Tensor) => tf.add(tf.mul(0.2, x), tf.mul(0.8, tf.relu(x))),
  },
};
type Activation = keyof typeof activations;

const weights = [
  [0.4, -0.9],
  [1.1, 0.35],
  [-0.6, 0.8],
];
const bias = [0.1, -0.2];
const readout = [1.3, -0.7];

/** λ·mean((‖W·(σ'(xW + b) ∘ v)‖ − target)²), in loops. */
function byHand(w: number[][], v: number[], kind: Activation, lambda: number, target: number): number {
  let total = 0;
  for (const x of samples) {
    const bends = v.map((each, k) => {
      const h = x.reduce((sum, xd, d) => sum + xd * ((w[d] as number[])[k] as number), bias[k] as number);
      return activations[kind].plain(h) * each;
    });
    const slope = w.map((row) => row.reduce((sum, wk, k) => sum + wk * (bends[k] as number), 0));
    total += (Math.hypot(...slope) - target) ** 2;
  }
  return (lambda * total) / samples.length;
}

function critic(w: tf.Tensor, b: tf.Tensor, v: tf.Tensor, kind: Activation, keepDims = false) {
  return (x: tf.Tensor) => {
    const hidden = activations[kind].inTensors(tf.add(tf.matMul(x, w), b));
    return tf.sum(tf.mul(hidden, v), -1, keepDims);
  };
}

describe.each(Object.keys(activations) as Activation[])('with a critic of %s units', (kind) => {
  const options = { lambda: 3, target: 0.75 };

  test.each([false, true])(
    'has the value and the gradients of the slope written out (keepDims %s)',
    (keepDims) => {
      const { value, grads } = tf.valueAndGrads((w: tf.Tensor, b: tf.Tensor, v: tf.Tensor) =>
        tf.mul(
          -2.7,
          gradientPenalty(critic(tf.mul(w, 1), b, tf.mul(v, 1), kind, keepDims), samples, samples, options),
        ),
      )([tf.tensor(weights), tf.tensor(bias), tf.tensor(readout)]);
      const penalty = (w: number[][], v: number[]) => -2.7 * byHand(w, v, kind, 3, 0.75);
      expectClose(value.arraySync() as Nested, penalty(weights, readout), { rtol: 2e-6, atol: 1e-6 });
      const h = 1e-6;
      const along = weights.map((row, d) =>
        row.map((_, k) => {
          const nudged = (step: number) =>
            weights.map((each, at) => (at === d ? each.with(k, (each[k] as number) + step) : each));
          return (penalty(nudged(h), readout) - penalty(nudged(-h), readout)) / (2 * h);
        }),
      );
      expectClose(grads[0]?.arraySync() as Nested, along, { rtol: 1e-4, atol: 1e-5 });
      const outward = readout.map((each, k) => {
        const at = (step: number) => penalty(weights, readout.with(k, each + step));
        return (at(h) - at(-h)) / (2 * h);
      });
      expectClose(grads[2]?.arraySync() as Nested, outward, { rtol: 1e-4, atol: 1e-5 });
    },
  );

  test('reaches the weights through variableGrads, and leaves no other tensor behind', () => {
    const w = tf.variable(tf.tensor2d(weights), true, `w of ${kind}`);
    const v = tf.variable(tf.tensor1d(readout), true, `v of ${kind}`);
    const run = () =>
      tf.variableGrads(() => gradientPenalty(critic(w, tf.tensor(bias), v, kind), samples, samples));
    tf.tidy(run); // the first call fills caches of tfjs
    const before = tf.memory().numTensors;
    const { value, grads } = run();
    expect(tf.memory().numTensors).toBe(before + 3);
    expect(Object.values(grads).every((each) => each.abs().sum().dataSync()[0] as number)).toBe(true);
    tf.dispose([value, grads]);
    tf.dispose([w, v]);
  });
});

test('a quadratic critic: the slope is 2x, and real and generated samples feel the penalty', () => {
  const bowl = (x: tf.Tensor) => tf.sum(tf.square(x), -1);
  const penalty = (x: tf.Tensor) => gradientPenalty(bowl, x, x, { lambda: 1, target: 1 });
  const { value, grad } = tf.valueAndGrad(penalty)(tf.tensor([[3, 4]]));
  expect(value.dataSync()[0]).toBeCloseTo(81, 4); // (2·5 − 1)²
  expectClose(grad.arraySync() as Nested, [[21.6, 28.8]], { rtol: 1e-5, atol: 1e-5 }); // 2·(10 − 1)·2·x/‖x‖
});

test('a bias does not bend the critic: its gradient is 0, not missing', () => {
  const shifted = (w: tf.Tensor, b: tf.Tensor) =>
    gradientPenalty((x) => tf.add(tf.sum(tf.mul(x, w), -1), b), samples, samples);
  const [toW, toB] = tf.grads(shifted)([tf.tensor1d([3, 0, 4]), tf.scalar(0.5)]) as [tf.Tensor, tf.Tensor];
  expectClose(toW.arraySync() as Nested, [48, 0, 64], { rtol: 1e-5, atol: 1e-5 }); // 20·(5 − 1)·w/5
  expect(toB.arraySync()).toBe(0);
});

describe('where the critic is flat (pitfall 16: the norm’s slope at 0)', () => {
  test('weights of 0 have gradient 0', () => {
    const flat = (w: tf.Tensor) => gradientPenalty((x) => tf.sum(tf.mul(x, w), -1), samples, samples);
    const { value, grad } = tf.valueAndGrad(flat)(tf.zeros([3]));
    expect(value.arraySync()).toBe(10);
    expect(grad.arraySync()).toEqual([0, 0, 0]);
  });

  test('dead relu units have gradient 0', () => {
    const dead = (w: tf.Tensor) =>
      gradientPenalty((x) => tf.sum(tf.relu(tf.sub(tf.matMul(x, w), 100)), -1), samples, samples);
    const { value, grad } = tf.valueAndGrad(dead)(tf.tensor(weights));
    expect(value.arraySync()).toBe(10);
    expect(grad.abs().sum().arraySync()).toBe(0);
  });

  test('a critic that ignores its samples costs λ·target²', () => {
    const deaf = (x: tf.Tensor) => tf.ones([x.shape[0] as number]);
    expect(gradientPenalty(deaf, samples, samples, { lambda: 2, target: 3 }).arraySync()).toBe(18);
  });
});

describe('the place between real and generated samples', () => {
  const bowl = (x: tf.Tensor) =>
    tf.mul(0.5, tf.sum(tf.square(tf.reshape(x, [x.shape[0] as number, -1])), -1));
  const distanceOut = { lambda: 1, target: 0 }; // the bowl's slope is x, so the penalty is mean ‖x̂‖²
  const seen = (seed?: number) => {
    const places: number[][] = [];
    const spy = (x: tf.Tensor) => {
      places.push(...(x.arraySync() as number[][]));
      return bowl(x);
    };
    gradientPenalty(spy, tf.zeros([200, 2]), tf.ones([200, 2]), { ...distanceOut, seed });
    return places;
  };

  test('is one random share per sample, the same for all its components', () => {
    const places = seen(7);
    for (const [x, y] of places) {
      expect(x).toBe(y);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(1);
    }
    const shares = places.map(([x]) => x as number);
    expect(new Set(shares).size).toBeGreaterThan(190);
    expect(shares.filter((each) => each < 0.5).length).toBeGreaterThan(70);
    expect(shares.filter((each) => each > 0.5).length).toBeGreaterThan(70);
  });

  test('repeats with a seed and does not without', () => {
    expect(seen(7)).toEqual(seen(7));
    expect(seen(7)).not.toEqual(seen(8));
    expect(seen()).not.toEqual(seen());
  });

  test('is u·real + (1 − u)·fake', () => {
    const [fromZeros] = seen(3);
    const swapped: number[][] = [];
    gradientPenalty(
      (x) => {
        swapped.push(...(x.arraySync() as number[][]));
        return bowl(x);
      },
      tf.ones([200, 2]),
      tf.zeros([200, 2]),
      { seed: 3 },
    );
    expect((swapped[0] as number[])[0]).toBeCloseTo(1 - ((fromZeros as number[])[0] as number), 6);
  });

  test('the norm runs over every axis but the first', () => {
    const image = tf.ones([2, 2, 3, 1]);
    expect(gradientPenalty(bowl, image, image, distanceOut).dataSync()[0]).toBeCloseTo(6, 5);
    expect(gradientPenalty((x) => tf.mul(x, 3), [1, 2], [1, 2]).dataSync()[0]).toBeCloseTo(40, 5); // 10·(3 − 1)²
  });

  test('no samples cost nothing', () => {
    const linear = (x: tf.Tensor) => tf.sum(x, -1);
    expect(gradientPenalty(linear, tf.zeros([0, 2]), tf.zeros([0, 2])).arraySync()).toBe(0);
  });
});

test('a dense relu critic of tf.layers learns a slope near 1 beside the Wasserstein loss', () => {
  const seed = 5;
  const layers = tf.sequential({
    layers: [
      tf.layers.dense({
        inputShape: [2],
        units: 16,
        activation: 'relu',
        kernelInitializer: tf.initializers.glorotNormal({ seed }),
      }),
      tf.layers.dense({ units: 1, kernelInitializer: tf.initializers.glorotNormal({ seed: seed + 1 }) }),
    ],
  });
  const judge = (x: tf.Tensor) => layers.apply(x) as tf.Tensor;
  const real = tf.randomNormal([32, 2], 2, 0.3, 'float32', seed);
  const fake = tf.randomNormal([32, 2], -2, 0.3, 'float32', seed + 2);
  const adam = tf.train.adam(0.02);
  for (let step = 0; step < 150; step += 1) {
    adam.minimize(() =>
      tf.add(
        discriminatorLoss(judge(real), judge(fake), { mode: 'wasserstein' }),
        gradientPenalty(judge, real, fake, { seed: step }),
      ),
    );
  }
  const gap = discriminatorLoss(judge(real), judge(fake), { mode: 'wasserstein' }).dataSync()[0] as number;
  const distance = Math.hypot(4, 4); // a critic of slope 1 tells the two clouds apart by their distance
  expect(-gap).toBeGreaterThan(0.8 * distance);
  expect(-gap).toBeLessThan(1.3 * distance);
  expect(gradientPenalty(judge, real, fake, { seed: 1 }).dataSync()[0]).toBeLessThan(1.5);
});

test.each([
  ['leakyRelu', (x: tf.Tensor) => tf.leakyRelu(x)],
  ['relu6', (x: tf.Tensor) => tf.relu6(x)],
  ['maximum(x, 0.2x)', (x: tf.Tensor) => tf.maximum(x, tf.mul(x, 0.2))],
])('pitfall 33: a critic of %s throws in tfjs rather than train on a wrong gradient', (_name, activate) => {
  const penalty = (w: tf.Tensor) =>
    gradientPenalty((x) => tf.sum(activate(tf.matMul(x, w)), -1), samples, samples);
  expect(() => tf.grad(penalty)(tf.tensor(weights))).toThrow(/gradient/i);
});
