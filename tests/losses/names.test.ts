import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, test } from 'vitest';
import names from '../../src/content/namesElsewhere.json' with { type: 'json' };
import { catalogue } from '../../src/losses/index.ts';
import { lossValue } from './callLoss.ts';
import { difference } from './difference.ts';
import type { Nested } from './nested.ts';

// What Keras, Optax, torchvision, MONAI, PML and PyTorch answered: `npm run names` recorded it.

beforeAll(() => tf.setBackend('cpu'));

const near = { rtol: 2e-6, atol: 1e-6 };

describe.each(names.calls.map((call) => [call.function, call.alike.call, call] as const))(
  '%s and %s',
  (functionName, _call, { args, options, defaults, alike }) => {
    const ours = () => lossValue(functionName, [...args, options]);

    test('give the same number when set alike', () => {
      expect(difference(ours(), alike.value as Nested, near)).toBeNull();
    });

    test('differ with the library’s defaults wherever the book shows another call', () => {
      const same =
        Object.keys(options).length === 0 &&
        typeof defaults.value === 'number' &&
        difference(ours(), defaults.value, near) === null;
      expect(same).toBe(defaults.call === alike.call && Object.keys(options).length === 0);
    });
  },
);

test('every name in Keras, Optax and PyTorch that the catalogue gives was called', () => {
  const called = names.calls.map(
    (call) => `${call.function} ${call.alike.call.replace(/^F\./, 'torch.nn.functional.')}`,
  );
  const bare = (name: string) => name.replace(/\(.*/, '');
  const missing = catalogue.flatMap(({ functionName, names: own }) =>
    Object.values(own)
      .filter((name) => name !== null)
      .filter((name) => !called.some((call) => call.startsWith(`${functionName} ${bare(name)}(`)))
      .map((name) => `${functionName}: ${name}`),
  );
  // PyTorch's own oracle compares this one: its call takes two distributions.
  expect(missing).toEqual(['gaussianKLDiv: torch.distributions.kl_divergence(Normal(…), Normal(0, 1))']);
});
