import '@tensorflow/tfjs';
import { setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { read } from '../../src/figures/outliers/drawing.ts';
import { fittable, type OutlierState } from '../../src/figures/outliers/fields.ts';
import { anscombeThird } from '../../src/training/data/anscombe.ts';

beforeAll(() => setBackend('cpu'));

const initial: OutlierState = { points: anscombeThird, shown: fittable, errors: 'mse', delta: 1 };

// scipy 1.17.1: minimize (Nelder–Mead) on the summed losses; linprog for the absolute ones; numpy.polyfit.
test('the four lines minimise the module’s four losses', () => {
  const lines = Object.fromEntries(
    read(initial).said.map(({ label, intercept, slope }) => [label, [intercept, slope]]),
  );
  const near = (a: number, b: number) => [expect.closeTo(a, 4), expect.closeTo(b, 4)];
  expect(lines).toEqual({
    MSE: near(3.0024545, 0.4997273),
    MAE: near(4.01, 0.345),
    Huber: near(3.6961255, 0.3930087),
    'Log-cosh': near(3.6878882, 0.3942708),
  });
});

test('each line is best by its own reading', () => {
  const [mse, mae] = read(initial).said;
  expect(mse?.mse).toBeLessThan(mae?.mse ?? 0);
  expect(mae?.mae).toBeLessThan(mse?.mae ?? 0);
});

test('the errors of a line can be drawn while the line itself is hidden', () => {
  const { plot } = read({ ...initial, shown: ['l1'] });
  expect(plot.lines.map(({ label }) => label)).toEqual(['MAE']);
  expect(plot.errors).toMatchObject({ as: 'squares', of: { label: 'MSE' } });
});
