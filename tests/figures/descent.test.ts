import '@tensorflow/tfjs';
import { setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { built } from '../../src/figures/descent/built.ts';
import { read } from '../../src/figures/descent/drawing.ts';
import { initialOf, parse } from '../../src/figures/fields.ts';

beforeAll(() => setBackend('cpu'));

const { fields, data } = built();

test('a link to another surface without a start begins where that surface begins', () => {
  expect(parse(fields, 'surface=bowl').start).toEqual(data.grounds.bowl.start);
});

test('the table says where each optimiser is after the steps shown, and which one is gone', () => {
  const after = (steps: number) => read({ ...initialOf(fields), rate: 1.2, steps }).said;
  expect(after(0).map(({ x, y }) => [x, y])).toEqual([
    [-1.5, 0.5],
    [-1.5, 0.5],
    [-1.5, 0.5],
  ]);
  // By hand: the steepest direction allows rates below 1/1.856 = 0.54 for SGD, so 1.2 must diverge.
  expect(after(100).map(({ label, lost }) => [label, lost])).toEqual([
    ['SGD', true],
    ['momentum', true],
    ['Adam', false],
  ]);
});
