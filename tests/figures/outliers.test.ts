import '@tensorflow/tfjs';
import { setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { linesFrame } from '../../src/figures/outliers/frame.ts';
import { fitLines } from '../../src/figures/outliers/playgroundDrawing.ts';
import {
  formatPlayground,
  type PlaygroundState,
  parsePlayground,
} from '../../src/figures/outliers/playgroundState.ts';
import { anscombeThird } from '../../src/training/data/anscombe.ts';

beforeAll(() => setBackend('cpu'));

const initial: PlaygroundState = {
  points: [...anscombeThird],
  shown: ['mse', 'l1', 'huber', 'log-cosh'],
  errors: 'mse',
  delta: 1,
};
const limits = { plane: linesFrame(720), delta: [0.1, 5] } as const;

// scipy 1.17.1: minimize (Nelder–Mead) on the summed losses; linprog for the absolute ones; numpy.polyfit.
test('the four lines minimise the module’s four losses', () => {
  const lines = Object.fromEntries(
    fitLines(initial).rows.map(({ label, intercept, slope }) => [label, [intercept, slope]]),
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
  const [mse, mae] = fitLines(initial).rows;
  expect(mse?.mse).toBeLessThan(mae?.mse ?? 0);
  expect(mae?.mae).toBeLessThan(mse?.mae ?? 0);
});

test('the errors of a line can be drawn while the line itself is hidden', () => {
  const { plot } = fitLines({ ...initial, shown: ['l1'] });
  expect(plot.lines.map(({ label }) => label)).toEqual(['MAE']);
  expect(plot.errors).toMatchObject({ as: 'squares', of: { label: 'MSE' } });
});

test('a state survives its link', () => {
  const moved: PlaygroundState = {
    points: initial.points.with(2, { x: 12.25, y: 4.5 }),
    shown: ['l1', 'huber'],
    errors: 'l1',
    delta: 0.5,
  };
  expect(parsePlayground(formatPlayground(moved), initial, limits)).toEqual(moved);
});

test('whatever a link lacks stays as at first, and what is out of range is moved in', () => {
  expect(parsePlayground('', initial, limits)).toEqual(initial);
  const parsed = parsePlayground('p=99,-99;x,1;;5&with=mse,nonsense&errors=all&delta=1e9', initial, limits);
  expect(parsed.points[0]).toEqual({ x: 15, y: 4 });
  expect(parsed.points.slice(1)).toEqual(initial.points.slice(1));
  expect(parsed).toMatchObject({ shown: ['mse'], errors: 'mse', delta: 5 });
});
