import '@tensorflow/tfjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildDocument } from '../../src/figures/buildDocument.ts';
import type { Drawing } from '../../src/figures/drawing.ts';
import { extremeStates } from '../../src/figures/extremeStates.ts';
import { type Folder, figures, load, type State } from './folders.ts';
import { given } from './given.ts';
import { collisions } from './textBoxes.ts';

/** A desk, a tablet and two phones. */
const widths = [872, 592, 358, 288];

let document: Document;
beforeAll(async () => {
  document = await buildDocument();
});

describe.each(figures)('%s: no text lies on another or leaves the figure', (figure) => {
  test.each(Object.entries(given[figure] ?? { '': [] }))(
    '%s',
    { timeout: 120_000 },
    async (_, properties) => {
      const { built } = await load<Folder>(figure, 'built.ts');
      const drawing = await load<Drawing<State, unknown, unknown, unknown>>(figure, 'drawing.ts');
      const { words } = await load<{ words: Record<string, unknown> }>(figure, 'words.ts');
      const { fields, data, first, paper = [] } = await built(...properties);
      const states = extremeStates({ fields, paper, ...(first && { first }) }, words);
      const found = [...states].flatMap(([link, state]) =>
        widths.flatMap((width) =>
          drawing
            .draw(drawing.read(state, data).plot, width, { document })
            .flatMap(collisions)
            .map((collision) => `${link} at ${width}: ${collision}`),
        ),
      );
      expect(found).toEqual([]);
    },
  );
});
