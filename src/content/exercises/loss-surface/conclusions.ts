import type { Question } from '../../../judge/conclude.ts';
import { readSurfaces, type SurfacePoint } from '../../../plots/surfaceReading.ts';

/** What the reader's function is run on: twelve examples, two of which lie on the wrong side. */
export const plane = {
  x: [-3, -2.5, -2, -1.5, -1, -0.5, 0.5, 1, 1.5, 2, 2.5, 3],
  label: [0, 0, 0, 0, 1, 0, 1, 0, 1, 1, 1, 1],
  gammas: [0, 1, 2, 5],
  reach: 6,
  count: 31,
};

type SurfaceQuestion = Question<readonly SurfacePoint[]>;

const lowest: SurfaceQuestion = {
  id: 'lowest',
  look: 'Follow the ring from panel to panel, or the third column of the table.',
  asks: 'As gamma grows, where does the lowest point of the surface go?',
  options: [
    { id: 'nearer', label: 'To a smaller weight: a less certain classifier' },
    { id: 'stays', label: 'Nowhere, only its height changes' },
    { id: 'further', label: 'To a larger weight: a more certain classifier' },
  ],
  decide: (points) => {
    const [first = 0, last = 0] = ends(points).map((reading) => Math.abs(reading.lowest.weight));
    const step = (2 * plane.reach) / (plane.count - 1);
    const right = Math.abs(last - first) < step / 2 ? 'stays' : last < first ? 'nearer' : 'further';
    return {
      right,
      numbers: `It lies at weight ${round(first)} for cross-entropy and at ${round(last)} for the largest gamma.`,
      because:
        'Examples that are right already fade out, and with them the reason to be surer of them; a focal loss makes for probabilities that are too modest.',
    };
  },
};

const kept = (asks: string, id: string, read: 'highest' | 'middle', because: string): SurfaceQuestion => ({
  id,
  asks,
  look: 'Compare the first and the last row of the table.',
  options: [
    { id: 'all', label: 'Nearly all of it: nine tenths or more' },
    { id: 'some', label: 'Some of it' },
    { id: 'none', label: 'Nearly nothing: a tenth or less' },
  ],
  decide: (points) => {
    const [before = 0, after = 0] = ends(points).map((reading) =>
      read === 'middle' ? reading.middle : reading.highest.loss,
    );
    const share = after / before;
    return {
      right: share >= 0.9 ? 'all' : share <= 0.1 ? 'none' : 'some',
      numbers: `It falls from ${round(before)} to ${round(after)}.`,
      because,
    };
  },
});

const convex: SurfaceQuestion = {
  id: 'convex',
  look: 'A surface bends downwards where a point lies above the middle of its two neighbours.',
  asks: 'Along every row and column of the grid: which of your surfaces never bends downwards?',
  options: [
    { id: 'every', label: 'All of them are convex so far as the grid shows' },
    { id: 'first', label: 'Only that of gamma 0, cross-entropy' },
    { id: 'none', label: 'None of them' },
  ],
  decide: (points) => {
    const bends = ends(points, 'all').map(({ gamma }) =>
      bendsIn(points.filter((point) => point.gamma === gamma)),
    );
    const straight = bends.map((count) => count === 0);
    const right = straight.every(Boolean)
      ? 'every'
      : straight[0] && !straight.slice(1).some(Boolean)
        ? 'first'
        : 'none';
    return {
      right,
      numbers: `The surfaces bend downwards at ${bends.join(', ')} places, in the order of gamma.`,
      because:
        'Cross-entropy of a linear classifier is convex: no valley but one. Focal loss gives that up, and a start far out may lie on a slope that hardly falls.',
    };
  },
};

export const questions: readonly SurfaceQuestion[] = [
  lowest,
  kept(
    'How much of its loss does the worst corner of the plane keep at the largest gamma?',
    'worst',
    'highest',
    'There p_t is all but 0, so (1 − p_t) to any gamma is all but 1: the hardest mistakes cost what they did.',
  ),
  kept(
    'And the origin, where the classifier is undecided, p = ½ for every example?',
    'middle',
    'middle',
    'There the factor is (1 − ½) to the gamma: it halves with each unit of gamma.',
  ),
  convex,
];

/** The readings of the smallest and the largest gamma, or of all. */
function ends(points: readonly SurfacePoint[], which: 'both' | 'all' = 'both') {
  const readings = readSurfaces(points);
  return which === 'all' ? readings : [...readings.slice(0, 1), ...readings.slice(-1)];
}

/** At how many inner points a surface lies above the middle of its two neighbours, in a row or a column. */
function bendsIn(surface: readonly SurfacePoint[]): number {
  const lines = (fixed: 'weight' | 'bias', moving: 'weight' | 'bias') =>
    Object.values(Object.groupBy(surface, (point) => point[fixed].toFixed(6))).map((line) =>
      (line ?? []).toSorted((a, b) => a[moving] - b[moving]).map(({ loss }) => loss),
    );
  return [...lines('weight', 'bias'), ...lines('bias', 'weight')].reduce(
    (count, line) => count + line.filter((loss, i) => isAbove(loss, line[i - 1], line[i + 1])).length,
    0,
  );
}

const isAbove = (loss: number, before: number | undefined, after: number | undefined) =>
  before !== undefined && after !== undefined && loss > (before + after) / 2 + 1e-6;

const round = (value: number) => String(Number(value.toPrecision(3))).replace('-', '−');
