import * as tf from '@tensorflow/tfjs';
import * as fc from 'fast-check';
import katex from 'katex';
import { beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../src/losses/index.ts';
import { expectClose } from './allClose.ts';
import { lossValue } from './callLoss.ts';
import { evaluateFormula } from './evaluateFormula.ts';
import { casesOf } from './lossCase.ts';
import { seeded } from './random.ts';

beforeAll(() => tf.setBackend('cpu'));

// A loss without a case is named by the contract test.
describe.each(casesOf(catalogue).known)('%s', (functionName, entry, known) => {
  test('displays a formula and symbols that KaTeX accepts in strict mode', () => {
    for (const tex of [entry.formula, ...entry.symbols.map((each) => each.tex)]) {
      expect(() => katex.renderToString(tex, { strict: 'error', throwOnError: true })).not.toThrow();
    }
  });

  test('computes what its displayed formula says', () => {
    fc.assert(
      fc.property(known.formula, ({ args, scope }) => {
        const displayed = evaluateFormula(entry.formula, scope);
        expectClose(lossValue(functionName, args), displayed, { rtol: 1e-5, atol: 2e-6 });
      }),
      seeded,
    );
  });
});

describe('evaluateFormula', () => {
  test.each([
    [String.raw`f = \sum_{c=1}^{C} x_c^2 - x_y`, { x: [1, 2, 3], y: 2, C: 3 }, 12],
    [String.raw`f = -\log \frac{e^{x_y}}{\sum_{c=1}^{C} e^{x_c}}`, { x: [0, 0], y: 1, C: 2 }, Math.LN2],
    [String.raw`f = \begin{cases} a & a > b \\ b & \text{otherwise} \end{cases}`, { a: 1, b: 2 }, 2],
    [String.raw`f = \sum_{k=1}^{3} [k \ne i] \max(0, x_k)`, { x: [-1, 2, 4], i: 2 }, 4],
    [String.raw`f = g(a) (1 - a)^\gamma`, { a: 3, gamma: 2, g: (x: number) => x + 1 }, 16],
  ])('reads %s', (tex, scope, expected) => {
    expect(evaluateFormula(tex, scope)).toBeCloseTo(expected, 12);
  });

  test('refuses a letter without a value', () => {
    expect(() => evaluateFormula('f = q^2', {})).toThrow("the formula's q has no value here");
  });
});
