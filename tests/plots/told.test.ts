import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { firstPoint, sentence, stepFrom } from '../../src/figures/told/walkSteps.ts';
import { drawPlot } from '../../src/plots/drawPlot.ts';
import { type KeptData, placeOf, said, type Told } from '../../src/plots/told.ts';

const { document } = parseHTML('<html><body></body></html>');

/** The data that a figure keeps, 100 pixels wide and high from 0, with the given scales. */
function kept(told: Told, scales: { x?: object; y?: object } = {}): KeptData {
  const figure = drawPlot({
    document,
    ariaLabel: 'A figure.',
    told,
    width: 100,
    height: 100,
    margin: 0,
    x: { domain: [0, 10], ...scales.x },
    y: { domain: [0, 100], ...scales.y },
  });
  return JSON.parse(figure.getAttribute('data-told') ?? '');
}

const line: Told = {
  axes: ['residual', 'loss'],
  series: [
    { label: 'MSE', points: [0, 1.5, 3].map((x) => [x, x * x] as const) },
    { label: 'MAE', points: [0, 1, 2, 3].map((x) => [x, x] as const) },
  ],
};

describe('the data that a figure keeps', () => {
  test('are the numbers that it was drawn from', () => {
    expect(kept(line).series).toEqual([
      { label: 'MSE', every: 1, x: [0, 1.5, 3], y: [0, 2.25, 9] },
      { label: 'MAE', every: 1, x: [0, 1, 2, 3], y: [0, 1, 2, 3] },
    ]);
  });

  test('of a long series, one point in so many, and the last', () => {
    const points = Array.from({ length: 162 }, (_, i) => [i, i] as const);
    const [series] = kept({ axes: ['step', 'loss'], series: [{ label: 'a run', points }] }).series;
    expect(series?.every).toBe(5);
    expect(series?.x.slice(0, 3)).toEqual([0, 5, 10]);
    expect(series?.x.at(-1)).toBe(161);
  });

  test('leave out what is no number', () => {
    const [series] = kept({
      axes: ['x', 'y'],
      series: [
        {
          label: 'a',
          points: [
            [1, Number.NaN],
            [2, 1],
          ],
        },
      ],
    }).series;
    expect(series?.x).toEqual([2]);
  });

  test('lie where the figure draws them, on linear and logarithmic axes and on axes of names', () => {
    const linear = kept(line);
    expect([placeOf(5, linear.axes[0]), placeOf(25, linear.axes[1])]).toEqual([50, 75]);
    const log = kept(line, { y: { type: 'log', domain: [1, 100] } });
    expect(placeOf(10, log.axes[1])).toBeCloseTo(50);
    const names = kept(line, { x: { type: 'band', domain: ['a', 'b'], padding: 0 } });
    expect([placeOf('a', names.axes[0]), placeOf('b', names.axes[0]), placeOf('c', names.axes[0])]).toEqual([
      25,
      75,
      null,
    ]);
  });

  test('are said with as many digits as count', () => {
    expect(said(-1.5, { digits: 2 })).toBe('−1.50');
    expect(said(12, { digits: 0 })).toBe('12');
    expect(said(0.00012, { digits: 3 })).toBe('0.00012');
    expect(said('cat', { digits: 0 })).toBe('cat');
  });
});

describe('a walk', () => {
  const data = kept(line);
  const walk = (...keys: string[]) => {
    let position = firstPoint(keys[0] ?? '', data);
    for (const key of keys.slice(1)) position = position && stepFrom(position, key, data);
    return position && sentence(position, data);
  };

  test('begins at the first point, with the name of its line', () => {
    expect(walk('ArrowRight')).toBe('MSE: residual 0.00, loss 0.00');
    expect(walk('End')).toBe('MSE: residual 3.00, loss 9.00');
    expect(walk('Tab')).toBeNull();
  });

  test('goes along the line and stops at its ends', () => {
    expect(walk('ArrowRight', 'ArrowRight')).toBe('residual 1.50, loss 2.25');
    expect(walk('ArrowRight', 'End', 'ArrowRight')).toBe('residual 3.00, loss 9.00');
    expect(walk('ArrowRight', 'End', 'Home', 'ArrowLeft')).toBe('residual 0.00, loss 0.00');
  });

  test('changes to the nearest point of the next line', () => {
    expect(walk('End', 'ArrowDown')).toBe('MAE: residual 3.00, loss 3.00');
    expect(walk('End', 'ArrowDown', 'ArrowLeft', 'ArrowUp')).toBe('MSE: residual 1.50, loss 2.25');
    expect(walk('ArrowRight', 'ArrowUp')).toBe('MSE: residual 0.00, loss 0.00');
  });
});
