import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { disagreement, type OracleFile } from './oracleCase.ts';

// PyTorch's own numbers, made by `npm run oracle`.

const files = import.meta.glob<OracleFile>('../oracle/*.json', { eager: true, import: 'default' });

describe.each(Object.entries(files))('%s on cpu', (_path, { torch, cases }) => {
  beforeAll(() => tf.setBackend('cpu'));

  test('says which PyTorch it comes from', () => {
    expect(torch).toMatch(/^\d+\.\d+/);
    expect(cases.length).toBeGreaterThan(0);
  });

  test.each(cases.map((known) => [known.function, known.name, known] as const))('%s: %s', (_f, _n, known) => {
    expect(disagreement(known, { rtol: 1e-5, atol: 1e-6 })).toBeNull();
  });
});
