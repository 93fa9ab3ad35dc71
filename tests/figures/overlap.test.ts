import '@tensorflow/tfjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildDocument } from '../../src/figures/buildDocument.ts';
import type { Drawing } from '../../src/figures/drawing.ts';
import { format, initialOf, parse } from '../../src/figures/fields.ts';
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
      const initial = { ...initialOf(fields), ...first };
      const states = new Map<string, State>();
      const take = (state: State) => states.set(format(fields, state), state);
      take(initial);
      for (const { state } of paper) take({ ...initial, ...state });
      const names = Object.keys(fields).filter((name) => fields[name]?.write(initial[name], name));
      for (const name of names) {
        const key = (fields[name]?.write(initial[name], name) ?? '').split('=')[0] ?? name;
        for (const text of [...numbersAtTheirEnds, ...optionsIn(words), everyLoss])
          take({ ...initial, [name]: parse(fields, new URLSearchParams([[key, text]]).toString())[name] });
      }
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

/** Texts of a link that take a slider, or every point, to one of its ends. */
const numbersAtTheirEnds = ['-1e9', '1e9'];
/** All losses of the catalogue that can be laid beside another. */
const everyLoss =
  'mse,l1,huber,smooth-l1,log-cosh,bce-with-logits,sigmoid-focal,hinge,contrastive,triplet-margin,generator-minimax';

/** The names of choices: a figure's words are listed by them. */
function optionsIn(words: object): string[] {
  return Object.values(words).flatMap((each) => (typeof each === 'object' ? Object.keys(each) : []));
}
