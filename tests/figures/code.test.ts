import '@tensorflow/tfjs';
import { globSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Drawing } from '../../src/figures/drawing.ts';
import { initialOf } from '../../src/figures/fields.ts';
import { runDocument } from '../../src/notebook/runDocument.ts';
import { type Folder, load, root, type State } from './folders.ts';
import { given } from './given.ts';

/* The cell that a figure opens: it runs as it stands, draws, and comes to the figure's own numbers. */

interface Code {
  code: (state: State, data: unknown) => string;
}

type Read = readonly [inCell: string, said: (said: never) => number[]];

/** A number that the cell computes, and where the figure says it. */
const sameNumbers: Record<string, Read> = {
  explorer: [
    'held.flatMap(({ loss, slope }) => [loss, slope])',
    (said: { probes: { loss: number; gradient: number }[] }[]) =>
      (said[0]?.probes ?? []).flatMap(({ loss, gradient }) => [loss, gradient]),
  ],
  outliers: [
    'lines.flatMap(({ intercept, slope }) => [intercept, slope])',
    (said: { intercept: number; slope: number }[]) =>
      said.flatMap(({ intercept, slope }) => [intercept, slope]),
  ],
  softmax: ['[crossEntropy]', ({ crossEntropy }: { crossEntropy: number }) => [crossEntropy]],
  focal: ['[share]', (rows: { loss: { positives: number } }[]) => [rows[1]?.loss.positives ?? Number.NaN]],
  descent: [
    'last.flatMap(({ a, b, loss }) => [a, b, loss])',
    (rows: { x: number; y: number; loss: number }[]) => rows.flatMap(({ x, y, loss }) => [x, y, loss]),
  ],
  error: [
    '[squared, absolute]',
    (said: { squared: number; absolute: number }) => [said.squared, said.absolute],
  ],
  guess: ['[best[0].guess]', ({ mean }: { mean: number }) => [mean]],
  torch: ['[mean]', ({ mean }: { mean: number }) => [mean]],
};

/** How far a cell's numbers may be from the figure's: a guess is on a grid of tenths, a fit is iterated. */
const tolerance: Record<string, number> = { guess: 0.06, outliers: 0.02, descent: 0.02 };

const folders = globSync(`${root}*/code.ts`).map((file) => basename(dirname(file)));

test('the cells are found', () => {
  expect(folders.toSorted()).toEqual(Object.keys(sameNumbers).toSorted());
});

describe.each(folders)('%s', (figure) => {
  const cases = Object.entries(given[figure] ?? { '': [] });
  test.each(cases)('%s', { timeout: 120_000 }, async (_, properties) => {
    const { code } = await load<Code>(figure, 'code.ts');
    const { built } = await load<Folder>(figure, 'built.ts');
    const { read } = await load<Drawing<State, unknown, never, unknown>>(figure, 'drawing.ts');
    const { fields, data, first, paper = [] } = await built(...properties);
    const [inCell, said] = sameNumbers[figure] as Read;
    const states: Partial<State>[] = [{}, ...paper.map(({ state }) => state)];
    // A batch of one is drawn in another order by every program.
    for (const change of states.filter(({ batch }) => batch === undefined)) {
      const state = { ...initialOf(fields), ...first, ...change };
      const source = `${code(state, data)}\nconsole.log(JSON.stringify(${inCell}));`;
      const outcome = (await runDocument([{ id: 'cell', source }], { limit: 60_000 })).get('cell');
      expect(outcome?.error, source).toBeNull();
      const shown = outcome?.shown.map((each) => ('html' in each ? each.html : '')) ?? [];
      expect(shown.join('')).toContain('class="v-figure"');
      const numbers: number[] = JSON.parse(
        (shown.at(-1) ?? '').replaceAll(/<[^>]*>/g, '').replaceAll('&quot;', '"'),
      );
      const expected = said(read(state, data).said);
      expect(numbers).toHaveLength(expected.length);
      expected.forEach((value, i) => {
        expect(Math.abs((numbers[i] ?? Number.NaN) - value)).toBeLessThan(tolerance[figure] ?? 1e-4);
      });
    }
  });
});
