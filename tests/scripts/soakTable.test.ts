import { expect, test } from 'vitest';
import type { Measured } from '../../scripts/soak/measure.ts';
import { grown, table } from '../../scripts/soak/table.ts';

const measured: Measured = {
  'heap, MB': 20,
  nodes: 10_000,
  listeners: 400,
  workers: 1,
  tensors: 12,
  'storage, kB': 2,
};
const rows = (end: Partial<Measured>) => [
  { after: 'the start', measured },
  { after: '9 runs', measured: { ...measured, ...end } },
];

test('a little more heap is none; one more tensor, worker or hundreds of listeners are', () => {
  expect(grown(rows({ 'heap, MB': 22, nodes: 10_030 }))).toEqual([]);
  expect(grown(rows({ tensors: 13, workers: 2, listeners: 700 }))).toEqual([
    'listeners: 400 at first, 700 after 9 runs',
    'workers: 1 at first, 2 after 9 runs',
    'tensors: 12 at first, 13 after 9 runs',
  ]);
  expect(grown([...rows({ tensors: 13 }), { after: 'a fresh page', measured }])).toHaveLength(1);
  expect(grown([])).toEqual(['nothing was measured']);
});

test('the table has a row for each part', () => {
  expect(table(rows({}))).toBe(
    [
      '| after | heap, MB | nodes | listeners | workers | tensors | storage, kB |',
      '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
      '| the start | 20 | 10000 | 400 | 1 | 12 | 2 |',
      '| 9 runs | 20 | 10000 | 400 | 1 | 12 | 2 |',
    ].join('\n'),
  );
});
