import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-wasm';
import { beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import {
  type DiceBCEOptions,
  type DiceCEOptions,
  type DiceOptions,
  diceBCELoss,
  diceCELoss,
  diceLoss,
  iouLoss,
  jaccardLoss,
  type SegMode,
  type TverskyOptions,
  tverskyLoss,
} from '../../src/losses/index.ts';
import { lossNamed } from './callLoss.ts';

// Shapes, dtypes and types that the losses for segmentation take and return.

beforeAll(() => tf.setBackend('cpu'));

const families = ['diceLoss', 'jaccardLoss', 'iouLoss', 'tverskyLoss'];

function outcome(family: string, args: unknown[]) {
  return tf.tidy(() => {
    const { shape, dtype } = lossNamed(family)(...args);
    return `${dtype} [${shape}]`;
  });
}

describe.each(families)('%s', (family) => {
  test.each([
    ['classes, per sample', [2, 5, 3], [2, 5], {}, [2, 3]],
    ['classes, batch pooled', [2, 5, 3], [2, 5], { batch: true }, [3]],
    ['classes without background', [2, 5, 3], [2, 5], { includeBackground: false }, [2, 2]],
    ['classes without background, pooled', [2, 5, 3], [2, 5], { includeBackground: false, batch: true }, [2]],
    ['channels first', [2, 3, 4, 5], [2, 4, 5], { axis: 1 }, [2, 3]],
    ['volumes', [2, 2, 3, 4, 5], [2, 2, 3, 4], {}, [2, 5]],
    ['one value per class', [2, 5, 3], [2, 5, 3], {}, [2, 3]],
    ['overlapping labels', [2, 5, 3], [2, 5, 3], { mode: 'multilabel' }, [2, 3]],
    ['one class', [2, 5, 1], [2, 5, 1], {}, [2, 1]],
    ['one class, pooled', [2, 5, 1], [2, 5, 1], { batch: true }, [1]],
    ['one class that is all background', [2, 5, 1], [2, 5, 1], { includeBackground: false }, [2, 1]],
    ['one class as classes', [2, 5, 1], [2, 5], { mode: 'multiclass' }, [2, 1]],
    ['maps without a class axis', [2, 4, 5], [2, 4, 5], { mode: 'binary' }, [2, 1]],
    ['one number per sample', [4], [4], { mode: 'binary' }, [4, 1]],
    ['one sample of one pixel', [3], [], {}, [1, 3]],
    ['no samples', [0, 5, 3], [0, 5], {}, [0, 3]],
    ['no samples, pooled', [0, 5, 3], [0, 5], { batch: true }, [3]],
    ['no pixels', [2, 0, 3], [2, 0], {}, [2, 3]],
  ] as const)('%s', (_name, inputShape, targetShape, options, expected) => {
    const args = (reduction?: string) => [
      tf.zeros([...inputShape]),
      tf.zeros([...targetShape], 'int32'),
      { ...options, reduction },
    ];
    tf.tidy(() => {
      expect(outcome(family, args('none'))).toBe(`float32 [${expected}]`);
      expect(outcome(family, args('sum'))).toBe('float32 []');
      expect(outcome(family, args())).toBe('float32 []');
    });
  });

  test('takes masks and labels of any dtype alike', () => {
    const x = [[[0.3, -1.2, 2]]];
    tf.tidy(() => {
      const value = (target: tf.Tensor, options: object) =>
        lossNamed(family)(x, target, options).dataSync()[0];
      const labelled = value(tf.tensor2d([[2]], undefined, 'float32'), {});
      expect(value(tf.tensor2d([[2]], undefined, 'int32'), {})).toBe(labelled);
      const multilabel = { mode: 'multilabel' };
      const masked = value(tf.tensor3d([[[1, 0, 1]]], undefined, 'float32'), multilabel);
      expect(value(tf.tensor3d([[[1, 0, 1]]], undefined, 'int32'), multilabel)).toBe(masked);
      expect(value(tf.tensor3d([[[true, false, true]]], undefined, 'bool'), multilabel)).toBe(masked);
    });
  });

  test('takes class weights as a tensor and as numbers', () => {
    tf.tidy(() => {
      const value = (classWeights: unknown) =>
        lossNamed(family)([[[0.3, -1.2, 2]]], [[1]], { classWeights }).dataSync()[0];
      expect(value(tf.tensor1d([0.5, 2, 3]))).toBe(value([0.5, 2, 3]));
      expect(value(tf.tensor1d([1, 2, 3], 'int32'))).toBe(value([1, 2, 3]));
    });
  });

  test('takes an option that is undefined as left out', () => {
    tf.tidy(() => {
      const args = [[[[0.3, -1.2, 2]]], [[1]]];
      const unset = ['mode', 'smooth', 'smoothNr', 'classWeights', 'ignoreIndex', 'axis', 'reduction'];
      const options = Object.fromEntries(unset.map((name) => [name, undefined]));
      expect(lossNamed(family)(...args, options).dataSync()).toEqual(lossNamed(family)(...args).dataSync());
    });
  });

  test('has a gradient of the input’s shape and dtype, 0 and connected where nothing counts', () => {
    const target = [[9, 9]];
    tf.tidy(() => {
      const slope = tf.grad((x: tf.Tensor) => lossNamed(family)(tf.mul(x, 1), target, { ignoreIndex: 9 }));
      const found = slope(tf.ones([1, 2, 3]));
      expect([found.dtype, ...found.shape]).toEqual(['float32', 1, 2, 3]);
      expect(Array.from(found.dataSync())).toEqual([0, 0, 0, 0, 0, 0]);
    });
  });

  test('feeds an optimizer through variableGrads', () => {
    const weights = tf.variable(tf.tensor2d([[0.5, -0.25, 1]]));
    const [x, t] = [tf.tensor2d([[2], [-1]]), tf.tensor1d([1, 0], 'int32')];
    const { value, grads } = tf.variableGrads(
      () => tf.mul(lossNamed(family)(tf.matMul(x, weights), t), -2.7) as tf.Scalar,
      [weights],
    );
    const slope = grads[weights.name]?.arraySync() as number[][];
    const direct = tf.grad((w: tf.Tensor) => tf.mul(lossNamed(family)(tf.matMul(x, w), t), -2.7))(weights);
    expect(slope).toEqual(direct.arraySync());
    expect(slope[0]?.some((each) => each !== 0)).toBe(true);
    tf.dispose([weights, x, t, value, grads, direct]);
  });
});

test('no samples and no pixels are a loss of 0 with an empty gradient on WASM, whose products of them fail', async () => {
  await tf.setBackend('wasm');
  for (const shape of [
    [0, 3, 4],
    [2, 0, 4],
  ]) {
    tf.tidy(() => {
      const labels = tf.zeros(shape.slice(0, 2), 'int32');
      const loss = (x: tf.Tensor) => lossNamed('diceCELoss')(tf.mul(x, 1), labels, { absentClass: 'skip' });
      const { value, grad } = tf.valueAndGrad(loss)(tf.zeros(shape));
      expect(value.dataSync()[0]).toBe(0);
      expect(grad.shape).toEqual(shape);
    });
  }
  await tf.setBackend('cpu');
});

test('types: none gives a tensor, all else a scalar, and options are known', () => {
  const [x, t] = [[[[1, 2]]], [[0]]];
  tf.tidy(() => {
    expectTypeOf(diceLoss(x, t)).toEqualTypeOf<tf.Scalar>();
    expectTypeOf(diceLoss(x, t, { reduction: 'none' })).toEqualTypeOf<tf.Tensor>();
    expectTypeOf(jaccardLoss(x, t, { reduction: 'sum' })).toEqualTypeOf<tf.Scalar>();
    expectTypeOf(iouLoss(x, t, { reduction: 'none' })).toEqualTypeOf<tf.Tensor>();
    expectTypeOf(tverskyLoss(x, t, { alpha: 0.3, reduction: 'mean' })).toEqualTypeOf<tf.Scalar>();
    expectTypeOf(diceBCELoss(x, [[[1, 0]]], { bceWeight: 0 })).toEqualTypeOf<tf.Scalar>();
    expectTypeOf(diceCELoss(x, t)).toEqualTypeOf<tf.Scalar>();
  });
  expectTypeOf<DiceOptions['mode']>().toEqualTypeOf<SegMode | undefined>();
  expectTypeOf<{ alpha: number }>().not.toExtend<DiceOptions>();
  expectTypeOf<{ alpha: number }>().toExtend<TverskyOptions>();
  expectTypeOf<{ reduction: 'batchmean' }>().not.toExtend<DiceOptions>();
  expectTypeOf<{ reduction: 'none' }>().not.toExtend<DiceCEOptions>();
  expectTypeOf<{ reduction: 'none' }>().not.toExtend<DiceBCEOptions>();
  expectTypeOf<{ mode: 'multiclass' }>().not.toExtend<DiceBCEOptions>();
  expectTypeOf<{ mode: 'binary' }>().not.toExtend<DiceCEOptions>();
});
