import { array, constantFrom, record, shuffledSubarray, tuple } from 'fast-check';
import { lookingAt } from '../../../judge/claims.ts';
import type { Checks } from '../../../judge/exercise.ts';
import { real } from '../../../judge/inputs.ts';
import type { Args, Plain } from '../../../judge/plain.ts';
import { equal, property, that } from '../../../judge/steps.ts';
import { lossSurface } from './solution.ts';

const of = 'lossSurface';

// A type and not an interface, so that its rows count as plain data.
type Point = {
  weight: number;
  bias: number;
  gamma: number;
  loss: number;
};

interface Surface {
  x: number[];
  label: number[];
  gammas: number[];
  reach: number;
  count: number;
}

const surfaces = record({
  examples: array(tuple(real(-2, 2), constantFrom(0, 1)), { minLength: 1, maxLength: 4 }),
  gammas: shuffledSubarray([0, 0.5, 1, 2, 5], { minLength: 1, maxLength: 3 }),
  reach: real(0.5, 4, 0.5),
  count: constantFrom(2, 3, 4),
}).map(({ examples, ...grid }) => ({
  x: examples.map(([x]) => x),
  label: examples.map(([, label]) => label),
  ...grid,
}));

const asArgs = ({ x, label, gammas, reach, count }: Surface): Args => [x, label, gammas, reach, count];

/** The points put in order, and nothing of them but what was asked for. */
const inOrder = (points: readonly Point[]): Point[] =>
  points
    .map(({ weight, bias, gamma, loss }) => ({ weight, bias, gamma, loss }))
    .sort((a, b) => a.gamma - b.gamma || near(a.bias - b.bias) || near(a.weight - b.weight));

/** A difference, or 0 where only rounding makes one. */
const near = (difference: number) => (Math.abs(difference) < 1e-4 ? 0 : difference);

const different = (values: readonly number[]) =>
  [...values]
    .sort((a, b) => a - b)
    .filter((value, i, all) => i === 0 || near(value - (all[i - 1] ?? 0)) !== 0);

const at = (points: readonly Point[], place: Omit<Point, 'loss'>) =>
  points.find(
    ({ weight, bias, gamma }) =>
      gamma === place.gamma && near(weight - place.weight) === 0 && near(bias - place.bias) === 0,
  )?.loss;

const written = ({ weight, bias, gamma }: Omit<Point, 'loss'>) =>
  `weight ${round(weight)}, bias ${round(bias)}, gamma ${gamma}`;
const round = (value: number) => String(Number(value.toPrecision(4))).replace('-', '−');

const axisOf = ({ reach, count }: Surface) =>
  Array.from({ length: count }, (_, i) => -reach + (2 * reach * i) / (count - 1));

export const checks: Checks = {
  function: of,
  parameters: ['x', 'label', 'gammas', 'reach', 'count'],
  inputs: surfaces.map(asArgs),
  reference: lossSurface,
  returns: () => ({ rowsOf: ['weight', 'bias', 'gamma', 'loss'] }),
  inOrder: (answer) => (Array.isArray(answer) ? inOrder(answer as Point[]) : answer),
  sweep: 500, // each answer is a table
  steps: [
    property<Surface, readonly Point[]>(of, {
      id: 'series',
      name: 'there is a series for each gamma, and no other',
      next: 'Go through all of gammas, outside or inside the other loops.',
      given: surfaces,
      calls: (surface) => [asArgs(surface)],
      expect: ([points = []], { gammas }) =>
        equal(
          different(points.map(({ gamma }) => gamma)),
          different(gammas),
          'These are the gammas in your rows, and those that were asked for.',
        ),
    }),
    axis('weight'),
    axis('bias'),
    property<Surface, readonly Point[]>(of, {
      id: 'every-point',
      name: 'every weight meets every bias, once for each gamma',
      next: 'Three loops within each other, one row in the innermost.',
      given: surfaces,
      calls: (surface) => [asArgs(surface)],
      expect: ([points = []], { gammas, count }) =>
        equal(
          points.length,
          gammas.length * count * count,
          'This many rows came, and this many points there are.',
        ),
    }),
    property<Surface, readonly Point[]>(of, {
      id: 'origin',
      name: 'where weight and bias are 0, the loss is log 2 divided by 2 to the gamma',
      next: 'At the origin p is ½ for every example: (1 − ½) to the gamma, times log 2.',
      given: surfaces.map((surface) => ({ ...surface, count: 3 })),
      calls: (surface) => [asArgs(surface)],
      expect: ([points = []], { gammas }) => {
        const gamma = gammas[0] ?? 0;
        const yours = at(points, { weight: 0, bias: 0, gamma });
        return equal(yours, Math.LN2 / 2 ** gamma, `Look at weight 0, bias 0, gamma ${gamma}.`);
      },
    }),
    property<Surface, readonly Point[]>(of, {
      id: 'mirror',
      name: 'swapping the labels turns the surface round',
      next: 'With the other label p becomes 1 − p, which is what the opposite logit gives.',
      given: surfaces,
      calls: (surface) => [
        asArgs(surface),
        asArgs({ ...surface, label: surface.label.map((label) => 1 - label) }),
      ],
      expect: ([points = [], swapped = []]) => {
        const turned = swapped.map((point) => ({ ...point, weight: -point.weight, bias: -point.bias }));
        return firstDifference(inOrder(turned), inOrder(points), ([, other], place) =>
          at(other as unknown as readonly Point[], { ...place, weight: -place.weight, bias: -place.bias }),
        );
      },
    }),
    property<Surface, readonly Point[]>(of, {
      id: 'twice',
      name: 'the same examples twice give the same surface',
      next: 'A mean does not grow with the number of examples.',
      given: surfaces,
      calls: (surface) => [
        asArgs(surface),
        asArgs({ ...surface, x: [...surface.x, ...surface.x], label: [...surface.label, ...surface.label] }),
      ],
      expect: ([points = [], twice = []]) =>
        firstDifference(inOrder(twice), inOrder(points), ([, other], place) =>
          at(other as unknown as readonly Point[], place),
        ),
    }),
    property<Surface, readonly Point[]>(of, {
      id: 'falls-with-gamma',
      name: 'a larger gamma raises the loss nowhere',
      next: 'The factor (1 − p_t) is below 1; under a larger power it becomes smaller.',
      given: surfaces.map((surface) => ({ ...surface, gammas: [0, 1, 2] })),
      calls: (surface) => [asArgs(surface)],
      expect: ([points = []]) => {
        const risen = points.find((point) => {
          const before = point.gamma > 0 ? at(points, { ...point, gamma: point.gamma - 1 }) : undefined;
          return before !== undefined && point.loss > before + 1e-6;
        });
        const claim = that(!risen, risen?.loss, risen ? `It rises with gamma at ${written(risen)}.` : '');
        return lookingAt(claim, ([other]) => risen && at(other as unknown as readonly Point[], risen));
      },
    }),
    property<Surface, readonly Point[]>(of, {
      id: 'cross-entropy',
      name: 'the series of gamma 0 is cross-entropy',
      next: 'At gamma 0 the factor is 1 and minus the mean of log p_t is left.',
      stage: 'value',
      given: surfaces.map((surface) => ({ ...surface, gammas: [0] })),
      calls: (surface) => [asArgs(surface)],
      expect: ([points = []], surface) => sameAsOurs(points, surface),
    }),
    property<Surface, readonly Point[]>(of, {
      id: 'values',
      name: 'every point of every series has its loss',
      next: 'Work the point by hand: the logit, p, p_t by the label, then the mean.',
      stage: 'value',
      given: surfaces,
      calls: (surface) => [asArgs(surface)],
      expect: ([points = []], surface) => sameAsOurs(points, surface),
    }),
  ],
  mistakes: {
    'short-axis': {
      says: 'Your axes stop one step before the end: count values have count − 1 steps between them.',
      next: 'Divide by count − 1.',
    },
    'long-axis': {
      says: 'Your axes have one value too many: count is the number of values, not of steps.',
      next: 'Take count values and divide by count − 1.',
    },
    'half-axis': {
      says: 'Your axes begin at 0; half of the plane is missing.',
      next: 'Begin at −reach.',
    },
    'one-series': {
      says: 'Only the first gamma has a series.',
      next: 'Go through all of them.',
    },
    swapped: {
      says: 'Weight and bias have changed places: the bias multiplies x.',
      next: 'The logit is weight times x, plus bias.',
    },
    'power-of-p': {
      says: 'The power stands on p_t. That fades the hard examples; focal loss fades the easy ones.',
      next: 'Raise 1 − p_t to the gamma.',
    },
    'ignores-label': {
      says: 'Every example is treated as one of class 1.',
      next: 'For label 0 use 1 − p.',
    },
    'positives-alone': {
      says: 'Only the examples of class 1 cost anything.',
      next: 'For label 0 use 1 − p instead of leaving the example out.',
    },
    sum: {
      says: 'The losses are added up; the surface grows with the number of examples.',
      next: 'Divide by the number of examples.',
    },
    'no-minus': {
      says: 'The surface is upside down: log p_t is negative.',
      next: 'Put a minus in front.',
    },
    'gamma-factor': {
      says: 'Gamma multiplies p_t; in focal loss it is an exponent.',
      next: 'Raise 1 − p_t to the power of gamma.',
    },
    balanced: {
      says: 'This is focal loss with α = 0.25 for class 1 and 0.75 for class 0, the default of the paper and of torchvision. Here the classes count alike, so that gamma 0 is cross-entropy.',
      next: 'Leave alpha out.',
      convention: true,
    },
  },
  forbidden: [
    {
      id: 'finished-loss',
      names: [
        'sigmoidFocalLoss',
        'softmaxFocalLoss',
        'binaryCrossEntropy',
        'binaryCrossEntropyWithLogits',
        'sigmoidCrossEntropy',
      ],
      says: 'The numbers are right, and they come from a finished loss; here the point is to write it.',
      next: 'A sigmoid, a power and a logarithm are enough.',
    },
  ],
  hints: [
    {
      says: 'First the grid, with any number for the loss: the axis, then three loops. Check tells you when the rows are right.',
    },
    {
      says: 'Between count values lie count − 1 steps, and the axis is 2 · reach long.',
      code: 'const axis = Array.from({ length: count }, (_, i) => -reach + /* i steps */);',
    },
    {
      says: 'For label 0, 1 − σ(x) is σ(−x). So p_t is σ of the logit or of its opposite, by the label.',
      code: 'const p = 1 / (1 + Math.exp(positive ? /* … */ : /* … */));',
    },
    {
      says: 'In the innermost loop stands one mean and one push.',
      code: 'const losses = x.map((value, i) => focal(/* logit */, label[i] === 1, gamma));\npoints.push({ weight, bias, gamma, loss: /* mean of losses */ });',
    },
  ],
};

/** The values of one axis, from end to end. */
function axis(name: 'weight' | 'bias') {
  return property<Surface, readonly Point[]>(of, {
    id: `${name}-axis`,
    name: `${name} runs from −reach to reach in count even steps, both ends included`,
    next: 'Between count values lie count − 1 steps.',
    given: surfaces,
    calls: (surface) => [asArgs(surface)],
    expect: ([points = []], surface) =>
      equal(
        different(points.map((point) => point[name])),
        axisOf(surface),
        `These are the values of ${name} in your rows, and those that were asked for.`,
      ),
  });
}

const sameAsOurs = (points: readonly Point[], surface: Surface) =>
  firstDifference(
    inOrder(points),
    inOrder(lossSurface(surface.x, surface.label, surface.gammas, surface.reach, surface.count)),
  );

/** The first point at which two surfaces part, as a claim about its loss; `look` finds that loss in other answers. */
function firstDifference(
  yours: readonly Point[],
  ours: readonly Point[],
  look: (answers: readonly Plain[], place: Point) => Plain = ([points], place) =>
    at(points as unknown as readonly Point[], place),
) {
  const claims = ours.map((point) =>
    lookingAt(equal(at(yours, point), point.loss, `Look at ${written(point)}.`), (answers) =>
      look(answers, point),
    ),
  );
  return claims.find(({ holds }) => !holds) ?? that(true, 0, '');
}
