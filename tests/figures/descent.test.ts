import '@tensorflow/tfjs';
import { setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { landscapeFrame } from '../../src/figures/descent/frame.ts';
import { findLandscape, rowsOf, walk } from '../../src/figures/descent/landscapeDrawing.ts';
import {
  formatLandscape,
  type LandscapeId,
  type LandscapeState,
  parseLandscape,
} from '../../src/figures/descent/landscapeState.ts';

beforeAll(() => setBackend('cpu'));

const plane = (id: LandscapeId) => ({
  frame: landscapeFrame(findLandscape(id), 720),
  start: findLandscape(id).start,
});
const planes = { valley: plane('valley'), bowl: plane('bowl'), saddle: plane('saddle') };
const initial: LandscapeState = {
  landscape: 'valley',
  loss: 'mse',
  start: planes.valley.start,
  rate: 0.1,
  batch: 11,
  steps: 60,
};

test('a state survives its link', () => {
  const changed: LandscapeState = {
    landscape: 'saddle',
    loss: 'l1',
    start: { x: -1.25, y: 0.5 },
    rate: 0.3,
    batch: 2,
    steps: 17,
  };
  expect(parseLandscape(formatLandscape(changed), initial, planes)).toEqual(changed);
});

test('whatever a link lacks stays as at first, and what is out of range is moved in', () => {
  expect(parseLandscape('', initial, planes)).toEqual(initial);
  expect(
    parseLandscape('surface=bowl&loss=focal&start=99,-99&rate=-1&batch=2.6&steps=x', initial, planes),
  ).toEqual({
    ...initial,
    landscape: 'bowl',
    start: { x: 8.5, y: 2 },
    rate: 0.01,
    batch: 3,
  });
});

test('a link to another surface without a start begins where that surface begins', () => {
  expect(parseLandscape('surface=bowl', initial, planes).start).toEqual(planes.bowl.start);
});

test('the table says where each optimiser is after the steps shown, and which one is gone', () => {
  const walked = walk({ ...initial, rate: 1.2 });
  expect(rowsOf(walked, 0).map(({ x, y }) => [x, y])).toEqual([
    [-1.5, 0.5],
    [-1.5, 0.5],
    [-1.5, 0.5],
  ]);
  // By hand: the steepest direction allows rates below 1/1.856 = 0.54 for SGD, so 1.2 must diverge.
  expect(rowsOf(walked, 100).map(({ label, lost }) => [label, lost])).toEqual([
    ['SGD', true],
    ['momentum', true],
    ['Adam', false],
  ]);
});
