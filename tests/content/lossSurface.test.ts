import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { plane, questions } from '../../src/content/exercises/loss-surface/conclusions.ts';
import { lossSurface } from '../../src/content/exercises/loss-surface/solution.ts';
import { readSurfaces, type SurfacePoint } from '../../src/plots/surfaceReading.ts';
import { surfacesPlot } from '../../src/plots/surfaces.ts';

const { x, label, gammas, reach, count } = plane;
const points: SurfacePoint[] = lossSurface(x, label, gammas, reach, count);
const decided = (rows: readonly SurfacePoint[]) =>
  Object.fromEntries(questions.map(({ id, decide }) => [id, decide(rows).right]));

describe('the surfaces of the plane', () => {
  test('read as NumPy reads them', () => {
    // NumPy in float64, log p by logaddexp: lowest loss, its weight, the loss at the origin, the highest loss.
    const expected = [
      [0, 0.3694, 1.2, Math.LN2, 9.816],
      [1, 0.188, 0.8, 0.3466, 9.77],
      [2, 0.096, 0.4, 0.1733, 9.742],
      [5, 0.0142, 0.4, 0.02166, 9.694],
    ];
    const read = readSurfaces(points).map(({ gamma, lowest, middle, highest }) => [
      gamma,
      lowest.loss,
      lowest.weight,
      middle,
      highest.loss,
    ]);
    for (const [i, row] of expected.entries())
      for (const [k, value] of row.entries()) expect(read[i]?.[k]).toBeCloseTo(value, value > 5 ? 3 : 4);
  });

  test('bear out that gamma fades the middle, keeps the corner, draws the valley in, and costs convexity', () => {
    expect(decided(points)).toEqual({ lowest: 'nearer', worst: 'all', middle: 'none', convex: 'first' });
  });
});

describe('a conclusion is judged by the rows, whatever they are', () => {
  test('where gamma changes nothing, nothing has moved', () => {
    const flat = gammas.flatMap((gamma) =>
      points.filter((point) => point.gamma === 0).map((point) => ({ ...point, gamma })),
    );
    expect(decided(flat)).toEqual({ lowest: 'stays', worst: 'all', middle: 'all', convex: 'every' });
  });

  test('where the order of gamma is turned round, so are the answers', () => {
    const turned = points.map((point) => ({ ...point, gamma: 5 - point.gamma }));
    expect(decided(turned)).toMatchObject({ lowest: 'further', middle: 'all', convex: 'none' });
  });
});

test('the figure has a panel for each gamma and says their lowest points', () => {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  for (const width of [360, 720]) {
    const figure = surfacesPlot(points, width, document);
    expect(figure.getAttribute('aria-label')).toContain('gamma 5: lowest 0.0142 at weight 0.40, bias 0.00');
    for (const gamma of gammas) expect(figure.textContent).toContain(`γ = ${gamma}`);
  }
});
