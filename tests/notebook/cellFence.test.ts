import { expect, test } from 'vitest';
import { readCellFence } from '../../src/notebook/cellFence.ts';

test('a cell is given ten seconds, unless its author gives it more', () => {
  expect(readCellFence('cell id=a')).toEqual({ id: 'a', throws: false, limit: 10 });
  expect(readCellFence('cell id=train limit=60')).toMatchObject({ limit: 60 });
});

test('a fence that is no cell is left alone, one with an unknown word is refused', () => {
  expect(readCellFence('title=x')).toBeNull();
  expect(() => readCellFence('cell id=a limt=60')).toThrow("unknown word on a cell's fence: limt=60");
  expect(() => readCellFence('cell')).toThrow('a cell has no id');
});
