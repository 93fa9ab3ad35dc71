import { array, constantFrom, oneof, record, tuple } from 'fast-check';
import type { Checks } from '../../../judge/exercise.ts';
import { real } from '../../../judge/inputs.ts';
import { equal, property, values } from '../../../judge/steps.ts';
import { contrastive } from './solution.ts';

const of = 'contrastive';
const margin = real(0.5, 3);
const place = tuple(real(-2, 2), real(-2, 2));
/** A step that is at least a quarter long. */
const apart = oneof(tuple(real(0.25, 2), real(-2, 2)), tuple(real(-2, 2), real(-2, -0.25)));
const pair = record({ a: place, b: place, similar: constantFrom(1, 0) });
const batches = record({ pairs: array(pair, { minLength: 1, maxLength: 4 }), margin });
type Batch = { pairs: { a: number[]; b: number[]; similar: number }[]; margin: number };
const argsOf = ({ pairs, margin }: Batch) => [
  pairs.map(({ a }) => a),
  pairs.map(({ b }) => b),
  pairs.map(({ similar }) => similar),
  margin,
];
const inputs = batches.map(argsOf);
/** One pair, `by` apart. */
const one = (a: number[], by: number[], similar: number, margin: number) => [
  [a],
  [a.map((x, k) => x + (by[k] ?? 0))],
  [similar],
  margin,
];
/** A step of the given length. */
const along = (length: number) => [0.6 * length, -0.8 * length];

export const checks: Checks = {
  function: of,
  parameters: ['first', 'second', 'similar', 'margin'],
  inputs,
  reference: contrastive,
  returns: () => [],
  python: { whole: ['similar'] },
  steps: [
    property(of, {
      id: 'together',
      name: 'a similar pair at one place costs nothing',
      next: 'For similar = 1 the loss is ½d², and here d is 0.',
      given: record({ a: place, margin }),
      calls: ({ a, margin }) => [one(a, [0, 0], 1, margin)],
      expect: ([loss]) => equal(loss, 0, 'The two belong together and lie together.'),
    }),
    property(of, {
      id: 'pulled',
      name: 'a similar pair costs half the square of its distance',
      next: 'Square the differences, add them: that is d². Half of it is the loss.',
      given: record({ a: place, by: apart, margin }),
      calls: ({ a, by, margin }) => [one(a, by, 1, margin)],
      expect: ([loss], { by: [x, y] }) =>
        equal(loss, (x * x + y * y) / 2, 'This pair is similar, so it pays ½d².'),
    }),
    property(of, {
      id: 'far-enough',
      name: 'a dissimilar pair beyond the margin costs nothing',
      next: 'What is margin − d here, and what should a negative number become?',
      given: record({ a: place, beyond: real(0.25, 3), margin }),
      calls: ({ a, beyond, margin }) => [one(a, along(margin + beyond), 0, margin)],
      expect: ([loss]) => equal(loss, 0, 'The two are farther apart than the margin asks.'),
    }),
    property(of, {
      id: 'pushed',
      name: 'within the margin it costs half the square of what is missing',
      next: 'Take the root for d, then margin − d, then the square.',
      given: record({ a: place, share: real(0, 1), margin }),
      calls: ({ a, share, margin }) => [one(a, along(share * margin), 0, margin)],
      expect: ([loss], { share, margin }) =>
        equal(loss, ((1 - share) * margin) ** 2 / 2, 'This pair is dissimilar and lies within the margin.'),
    }),
    property(of, {
      id: 'either-way',
      name: 'first and second can change places',
      next: 'A distance is the same from both ends.',
      given: batches,
      calls: ({ pairs, margin }) => [
        argsOf({ pairs, margin }),
        argsOf({ pairs: pairs.map(({ a, b, similar }) => ({ a: b, b: a, similar })), margin }),
      ],
      expect: ([there, back], _) => equal(back, there, 'The pairs are the same, read from the other side.'),
    }),
    property(of, {
      id: 'moved',
      name: 'moving all embeddings by the same step changes nothing',
      next: 'Only differences of the two rows should enter.',
      given: record({ batch: batches, by: place }),
      calls: ({ batch: { pairs, margin }, by }) => {
        const moved = (v: number[]) => v.map((x, k) => x + (by[k] ?? 0));
        const all = pairs.map(({ a, b, similar }) => ({ a: moved(a), b: moved(b), similar }));
        return [argsOf({ pairs, margin }), argsOf({ pairs: all, margin })];
      },
      expect: ([before, after]) => equal(after, before, 'Every distance is as it was.'),
    }),
    property(of, {
      id: 'mean',
      name: 'doubling the batch changes nothing',
      next: 'Divide the sum by the number of pairs.',
      given: batches,
      calls: ({ pairs, margin }) => [
        argsOf({ pairs, margin }),
        argsOf({ pairs: [...pairs, ...pairs], margin }),
      ],
      expect: ([once, twice]) => equal(twice, once, 'The same pairs twice over have the same mean.'),
    }),
    values(of, {
      id: 'values',
      name: 'the loss of any batch comes out',
      next: 'Work the pairs below by hand, one after the other.',
      given: inputs,
      reference: contrastive,
      says: 'Every property holds on single pairs, yet this batch comes out differently.',
    }),
    values(of, {
      id: 'extremes',
      name: 'it stays right for pairs that touch and pairs that are worlds apart',
      next: 'Is there a division by the distance, or a difference of huge squares?',
      given: record({ d: constantFrom(0, 1e-9, 1e6), similar: constantFrom(1, 0), margin }).map(
        ({ d, similar, margin }) => one([0, 0], along(d), similar, margin),
      ),
      reference: contrastive,
      stage: 'stability',
      says: 'At the ends of the scale it drifts.',
    }),
  ],
  mistakes: {
    flipped: {
      says: 'This is the loss with the labels of the 2006 paper, where 0 means similar. Here 1 does.',
      next: 'Let similar = 1 choose ½d².',
      convention: true,
    },
    'no-hinge': {
      says: 'Your dissimilar pairs pay for being too far apart as well: the margin became a distance to keep.',
      next: 'Put max(0, …) around margin − d.',
    },
    'squared-inside': {
      says: 'You compare the squared distance with the margin, as Caffe did in its first version.',
      next: 'Take the root first: margin − d, and then the square.',
    },
    'no-half': {
      says: 'This is the contrastive loss without its ½, as many libraries write it.',
      next: 'Halve it; then the slope of a similar pair is d itself.',
      convention: true,
    },
    'not-squared': {
      says: 'Your pairs pay the distance itself, or what is missing, without a square.',
      next: 'Square both before you halve.',
    },
    'city-blocks': {
      says: 'You add the absolute differences. That is a distance, but not the Euclidean one.',
      next: 'Square the differences, add them, take the root.',
    },
    sum: {
      says: 'This behaves exactly like the loss with reduction ‘sum’; the exercise asks for the mean.',
      next: 'Divide by the number of pairs.',
      convention: true,
    },
    'only-pull': {
      says: 'Dissimilar pairs cost nothing at all, so the cheapest embedding puts everything at one place.',
      next: 'Let them pay ½·max(0, margin − d)².',
    },
  },
  forbidden: [
    {
      id: 'finished-loss',
      names: ['contrastiveLoss'],
      says: 'The numbers are right, and they come from the finished loss of the module; here the point is to write it.',
      next: 'Write both rules yourself; plain arithmetic is enough.',
    },
  ],
  hints: [
    {
      says: 'Two kinds of pair, two prices. One grows with the distance; the other shrinks with it and ends at the margin.',
    },
    {
      says: 'Take [0, 0] and [0.3, 0.4]: the distance is 0.5. As a similar pair it costs 0.125. As a dissimilar one with margin 2 it costs ½ · 1.5².',
    },
    {
      says: 'Find what each pair is misplaced by; the rest is the same for both kinds.',
      code: 'const misplaced = similar[i] === 1\n  ? /* how far apart they are */\n  : /* how much is missing to the margin, or 0 */;',
    },
  ],
  curve: {
    xLabel: 'distance of the first pair',
    range: [0, 4],
    args: (d, [, , similar, margin]) => [[[0, 0]], [[d, 0]], [(similar as number[])[0] ?? 0], Number(margin)],
  },
};
