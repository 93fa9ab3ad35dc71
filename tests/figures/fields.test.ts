import { expect, test } from 'vitest';
import { linkedNumber, linkedPoint } from '../../src/figures/linkedNumber.ts';
import { formatResiduals, parseResiduals } from '../../src/figures/residuals/residualState.ts';
import { formatSoftmax, parseSoftmax } from '../../src/figures/softmax/softmaxState.ts';
import { formatStability, parseStability } from '../../src/figures/stability/stabilityState.ts';

const softmax = { logits: [2, 1, -1], temperature: 1, target: 0, smoothing: 0 };
const stability = { logits: [100, 0, -100], target: 0 };
const plane = {
  width: 100,
  height: 100,
  marginLeft: 0,
  marginRight: 0,
  marginTop: 0,
  marginBottom: 0,
  x: [0, 10],
  y: [-5, 5],
} as const;

test('a link’s number is moved into its range; a word, an infinity or nothing gives the fallback', () => {
  expect(
    ['3', '-1', '99', 'three', 'Infinity', ' ', null].map((text) => linkedNumber(text, 7, [0, 10])),
  ).toEqual([3, 0, 10, 7, 7, 7, 7]);
});

test('a link’s point is moved into its plane; half a point gives the fallback', () => {
  const fallback = { x: 1, y: 2 };
  expect(['3,4', '3,99', '3', '3,', 'a,b', null].map((text) => linkedPoint(text, fallback, plane))).toEqual([
    { x: 3, y: 4 },
    { x: 3, y: 5 },
    fallback,
    fallback,
    fallback,
    fallback,
  ]);
});

test('the softmax figure comes back from its link as it was', () => {
  const state = { logits: [-3.5, 0, 8], temperature: 0.4, target: 2, smoothing: 0.15 };
  expect(formatSoftmax(state)).toBe('x=-3.5,0,8&T=0.4&true=C&smoothing=0.15');
  expect(parseSoftmax(formatSoftmax(state), softmax)).toEqual(state);
});

test('a broken link to the softmax figure keeps what it cannot read and bounds the rest', () => {
  expect(parseSoftmax('x=99,,no&T=0&true=Z&smoothing=<b>', softmax)).toEqual({
    logits: [8, 1, -1],
    temperature: 0.2,
    target: 0,
    smoothing: 0,
  });
});

test('the stability lab comes back from its link as it was, and keeps what a broken one lacks', () => {
  const state = { logits: [-1000, 0, 5], target: 1 };
  expect(parseStability(formatStability(state), stability)).toEqual(state);
  expect(parseStability('x=1e9&true=', stability)).toEqual({ logits: [10_000, 0, -100], target: 0 });
});

test('the residual reader comes back from its link as it was, and keeps what a broken one lacks', () => {
  const state = { delta: 4.7, fit: 'huber' } as const;
  const initial = { delta: 2, fit: 'mse' } as const;
  expect(parseResiduals(formatResiduals(state), initial, [0.2, 12])).toEqual(state);
  expect(parseResiduals('delta=99&fit=luck', initial, [0.2, 12])).toEqual({ delta: 12, fit: 'mse' });
});
