import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-wasm';
import { beforeAll, describe, expect, test } from 'vitest';
import { disagreement, type OracleFile } from './oracleCase.ts';

// PyTorch's numbers on the WASM backend, in the tolerance of the CPU.

const files = import.meta.glob<OracleFile>('../oracle/*.json', { eager: true, import: 'default' });

beforeAll(async () => {
  await tf.setBackend('wasm');
});

describe.each(Object.entries(files))('%s on wasm', (_path, { cases }) => {
  test.each(cases.map((known) => [known.function, known.name, known] as const))('%s: %s', (_f, _n, known) => {
    expect(tf.getBackend()).toBe('wasm');
    expect(disagreement(known, { rtol: 1e-5, atol: 1e-6 })).toBeNull();
  });
});
