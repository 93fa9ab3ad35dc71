import { describe, expect, test } from 'vitest';
import { asCode } from '../../src/components/book/reference/asCode.ts';
import { functionDocs } from '../../src/components/book/reference/functionDocs.ts';
import { catalogue } from '../../src/losses/index.ts';

const docs = functionDocs(new URL('../../', import.meta.url));

test('every loss of the catalogue is a documented function', () => {
  const names = docs.map(({ name }) => name);
  expect(catalogue.map(({ functionName }) => functionName).filter((name) => !names.includes(name))).toEqual(
    [],
  );
});

test('the docstring of huberLoss is read whole', () => {
  const huber = docs.find(({ name }) => name === 'huberLoss');
  expect(huber).toMatchObject({
    summary: 'Huber loss: a parabola for small errors, a straight line for large ones.',
    file: 'src/losses/huber.ts',
    returns: "a scalar in the squared unit, or the input's shape for `reduction: 'none'`",
    sources: ['P. J. Huber, “Robust Estimation of a Location Parameter” (1964), doi:10.1214/aoms/1177703732'],
  });
  expect(huber?.signature).toMatch(/^function huberLoss<R.*\): LossOf<R>$/s);
  expect(huber?.parameters[1]).toEqual({
    name: 'target',
    type: 'Numeric',
    says: "true values, the input's shape and unit",
  });
  expect(huber?.options.map(({ name, type }) => [name, type])).toEqual([
    ['delta', 'number'],
    ['reduction', "'none' | 'mean' | 'sum'"],
  ]);
});

describe.each(docs)('$name', ({ summary, parameters, options, throws, example }) => {
  test('says what it does, and of every option what it means', () => {
    expect(summary).toMatch(/\.$/);
    const silent = options.filter(({ says, type }) => !says || !type);
    expect(
      silent.map(({ name }) => name),
      'options whose type needs a docstring',
    ).toEqual([]);
  });

  test('says of every argument what it is, unless it only passes them on', () => {
    if (/under its other name/.test(summary)) return;
    const silent = parameters.filter(({ name, says }) => !says && name !== 'options');
    expect(
      silent.map(({ name }) => name),
      'arguments that need a @param',
    ).toEqual([]);
    if (options.length > 0) expect(throws, 'needs a @throws').not.toBe('');
    if (options.length > 0) expect(example, 'needs an @example').not.toBe('');
  });
});

test.each([
  [
    [
      [0.5, 3],
      [0, 0],
    ],
    '[[0.5, 3], [0, 0]]',
  ],
  [{ delta: 2, reduction: 'none' }, "{ delta: 2, reduction: 'none' }"],
  [{ weight: [1, 4] }, '{ weight: [1, 4] }'],
  [Infinity, 'Infinity'],
])('%j is written as code', (value, code) => {
  expect(asCode(value)).toBe(code);
});
