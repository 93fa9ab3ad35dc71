import * as tf from '@tensorflow/tfjs';
import { expect, test } from 'vitest';
import { chooseBackend } from '../../src/training/backend.ts';

const ready = () => Promise.resolve();

test('a model of few weights is computed by the plain backend, and the choice says why', async () => {
  const backend = await chooseBackend('few weights', { cpu: ready });
  expect(backend.name).toBe('cpu');
  expect(tf.getBackend()).toBe('cpu');
  expect(backend.reason).toContain('so small');
  expect(backend.passedOver).toEqual([]);
});

test('images fall back from a GPU that cannot start, and the choice names what was passed over', async () => {
  const noGpu = () => Promise.reject(new Error('WebGL is not supported on this device'));
  const backend = await chooseBackend('images', { webgl: noGpu, cpu: ready });
  expect(backend.name).toBe('cpu');
  expect(backend.passedOver).toEqual([
    { name: 'webgl', because: 'WebGL is not supported on this device' },
    { name: 'wasm', because: 'not part of this page' },
  ]);
});

test('a page without any working backend says which ones were tried', async () => {
  await expect(chooseBackend('few weights', {})).rejects.toThrow(
    'No backend works here: cpu (not part of this page), wasm (not part of this page).',
  );
});
