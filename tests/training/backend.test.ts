import * as tf from '@tensorflow/tfjs';
import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import { afterEach, expect, test } from 'vitest';
import { type BackendLoaders, type BackendName, chooseBackend, inWords } from '../../src/training/backend.ts';

const ready = () => Promise.resolve();

/** Registers a stand-in for a backend that this process does not have. */
const fake = (name: BackendName, factory: () => MathBackendCPU) => async () => {
  tf.registerBackend(name, factory);
};
const withoutGpu = (name: BackendName) =>
  fake(name, () => {
    throw new Error('no adapter');
  });

afterEach(async () => {
  for (const name of ['webgpu', 'webgl'] as const) if (tf.findBackendFactory(name)) tf.removeBackend(name);
  await tf.setBackend('cpu');
});

test('a model of few weights is computed by the plain backend, and the choice says why', async () => {
  const backend = await chooseBackend('few weights', { cpu: ready });
  expect(backend).toMatchObject({ name: 'cpu', passedOver: [] });
  expect(tf.getBackend()).toBe('cpu');
  expect(inWords(backend)).toMatch(/^cpu: the model is so small .*sums\.$/);
});

test('images take WebGPU where it computes', async () => {
  const backend = await chooseBackend('images', {
    webgpu: ready,
    webgl: ready,
    cpu: ready,
    ...computing('webgpu'),
  });
  expect(backend).toMatchObject({ name: 'webgpu', passedOver: [] });
  expect(tf.getBackend()).toBe('webgpu');
});

test('images fall back, one after the other, and the choice names what was tried in vain and why', async () => {
  const backend = await chooseBackend('images', {
    webgpu: withoutGpu('webgpu'),
    webgl: () => Promise.reject(new Error('WebGL is not supported on this device')),
    cpu: ready,
  });
  expect(backend.name).toBe('cpu');
  expect(backend.passedOver).toEqual([
    { name: 'webgpu', because: 'could not start' },
    { name: 'webgl', because: 'WebGL is not supported on this device' },
    { name: 'wasm', because: 'not part of this page' },
  ]);
  expect(inWords(backend)).toContain('Tried first: webgpu (could not start), webgl (WebGL is not supported');
});

test('a backend that the browser does not offer registers nothing, and is passed over', async () => {
  const { passedOver } = await chooseBackend('images', { webgpu: ready, cpu: ready });
  expect(passedOver[0]).toEqual({ name: 'webgpu', because: 'not offered by this browser' });
});

/**
 * A backend that computes, on a WebGL context which says that this renderer draws. It goes by the name of WebGPU, since
 * WebGL's own kernels are registered in this process.
 */
const drawnBy = (renderer: string) =>
  computing('webgpu', () => {
    const gl = { RENDERER: 1, getExtension: () => null, getParameter: () => renderer };
    return Object.assign(new MathBackendCPU(), { gpgpu: { gl } });
  });

test('WebGL that the processor draws is passed over, unless it is wished for', async () => {
  const loaders = { ...drawnBy('ANGLE (Google, SwiftShader)'), cpu: ready };
  const { name, passedOver } = await chooseBackend('images', loaders);
  expect(name).toBe('cpu');
  expect(passedOver[0]?.because).toMatch(/^drawn by the processor here/);
  expect((await chooseBackend('images', loaders, 'webgpu')).name).toBe('webgpu');
});

test('WebGL that a GPU draws is taken', async () => {
  const loaders = { ...drawnBy('ANGLE (Intel, Iris)'), cpu: ready };
  expect((await chooseBackend('images', loaders)).name).toBe('webgpu');
});

test('a backend that computes wrongly is passed over', async () => {
  const wrong = { kernelName: 'BatchMatMul', backendName: 'webgl', kernelFunc: () => zero() };
  tf.registerKernel(wrong);
  const { name, passedOver } = await chooseBackend('images', { ...computing('webgl'), cpu: ready });
  tf.unregisterKernel('BatchMatMul', 'webgl');
  expect(name).toBe('cpu');
  expect(passedOver).toContainEqual({ name: 'webgl', because: 'computed 0 for 1·3 + 2·4' });
});

test('the reader’s wish is tried before all others, and a wish that fails falls back', async () => {
  const wished = await chooseBackend('few weights', { cpu: ready, ...computing('webgpu') }, 'webgpu');
  expect(inWords(wished)).toBe('webgpu: as you chose.');
  const loaders = { cpu: ready, webgl: withoutGpu('webgl') };
  const fallen = await chooseBackend('few weights', loaders, 'webgl');
  expect(fallen).toMatchObject({ name: 'cpu', passedOver: [{ name: 'webgl', because: 'could not start' }] });
});

test('a page without any working backend says which ones were tried', async () => {
  await expect(chooseBackend('few weights', {})).rejects.toThrow(
    'No backend works here: cpu (not part of this page), wasm (not part of this page), webgl (not part of this page), webgpu (not part of this page).',
  );
});

test('small layers are computed in WebAssembly, or by the plain backend where there is none', async () => {
  const none = () => Promise.reject(new Error('no WebAssembly here'));
  const backend = await chooseBackend('small layers', { wasm: none, cpu: ready });
  expect(backend.name).toBe('cpu');
  expect(backend.passedOver).toEqual([{ name: 'wasm', because: 'no WebAssembly here' }]);
});

/** A backend under another name that has what the trial needs. */
function computing(name: BackendName, backend = () => new MathBackendCPU()): BackendLoaders {
  return {
    [name]: async () => {
      tf.registerBackend(name, backend);
      for (const kernelName of ['BatchMatMul', 'Reshape', 'Identity']) {
        const kernel = tf.getKernel(kernelName, 'cpu');
        if (kernel && !tf.getKernel(kernelName, name)) tf.registerKernel({ ...kernel, backendName: name });
      }
    },
  };
}

function zero(): tf.TensorInfo {
  const backend = tf.backend() as MathBackendCPU;
  return backend.makeTensorInfo([1, 1], 'float32', Float32Array.of(0));
}
