import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { comparedNumbers } from '../../src/components/book/comparedNumbers.ts';

const names = (pytorch: string, ours = pytorch) => comparedNumbers(pytorch, ours)?.map(({ name }) => name);

test('each number is named by what stands before it, and by its place in a list', () => {
  expect(
    comparedNumbers(
      'loss 1.5\n  gradient [[0.25, -1.0], [2e-05, nan]]',
      'loss 1.5\n  gradient [\n    [ 0.25, -1 ],\n    [ 0.00002, NaN ]\n  ]',
    ),
  ).toEqual([
    { name: 'loss', pytorch: 1.5, ours: 1.5 },
    { name: 'gradient[0][0]', pytorch: 0.25, ours: 0.25 },
    { name: 'gradient[0][1]', pytorch: -1, ours: -1 },
    { name: 'gradient[1][0]', pytorch: 2e-5, ours: 0.00002 },
    { name: 'gradient[1][1]', pytorch: Number.NaN, ours: Number.NaN },
  ]);
});

test('a whole number before another is part of the name; digits within a word are, too', () => {
  expect(names('gamma 0 0.69\n1000 apart 1000.0\nsmooth L1 0.5\nR2 -4.25\ncross-entropy 0.5')).toEqual([
    'gamma 0',
    '1000 apart',
    'smooth L1',
    'R2',
    'cross-entropy',
  ]);
  expect(names('slope 3.5 intercept 4.0')).toEqual(['slope', 'intercept']);
});

test('shapes are left out, infinities are numbers', () => {
  expect(comparedNumbers('shapes [32, 1] [32]\nloss inf', 'shapes [ 32, 1 ] [ 32 ]\nloss Infinity')).toEqual([
    { name: 'loss', pytorch: Number.POSITIVE_INFINITY, ours: Number.POSITIVE_INFINITY },
  ]);
});

test('prints that differ in a word, in a place or in how many numbers they hold are not compared', () => {
  expect(comparedNumbers('loss 1.0', 'cost 1')).toBeUndefined();
  expect(comparedNumbers('list [1.0, 2.0]', 'list [ [ 1 ], [ 2 ] ]')).toBeUndefined();
  expect(comparedNumbers('loss 1.0\nloss 2.0', 'loss 1')).toBeUndefined();
});

test('every snippet but those that print other shapes is compared number by number', () => {
  const folder = new URL('../../src/content/pytorch/', import.meta.url);
  const apart = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .filter((file) => {
      const { output, typescript } = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
      return !comparedNumbers(output.trimEnd(), typescript.trimEnd());
    });
  // A column of 32 slopes, a class axis that is last, options under other names.
  expect(apart).toEqual(['tour-binary.json', 'tour-classes.json', 'tour-focal.json']);
});
