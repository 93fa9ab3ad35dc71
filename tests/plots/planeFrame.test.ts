import { expect, test } from 'vitest';
import { inside, pixelsPerUnit, toPixels } from '../../src/plots/planeFrame.ts';

// By hand: 100 × 60 pixels for 10 units across and 6 upwards, right of a margin of 20 and below one of 5.
const frame = {
  width: 130,
  height: 80,
  marginLeft: 20,
  marginRight: 10,
  marginTop: 5,
  marginBottom: 15,
  x: [0, 10],
  y: [-3, 3],
} as const;

test('a unit is ten pixels each way, and y grows upwards', () => {
  expect(pixelsPerUnit(frame)).toEqual({ x: 10, y: 10 });
  expect(toPixels({ x: 0, y: 3 }, frame)).toEqual({ x: 20, y: 5 });
  expect(toPixels({ x: 10, y: -3 }, frame)).toEqual({ x: 120, y: 65 });
  expect(toPixels({ x: 1, y: 2 }, frame)).toEqual({ x: 30, y: 15 });
});

test('a point beyond the plane is moved to its edge, to two decimals', () => {
  expect(inside({ x: 11, y: -9 }, frame)).toEqual({ x: 10, y: -3 });
  expect(inside({ x: 1.2345, y: 0 }, frame)).toEqual({ x: 1.23, y: 0 });
});
