import { buildDocument } from './buildDocument.ts';
import type { Built, Drawing } from './drawing.ts';
import { type Fields, initialOf } from './fields.ts';

/** What the build knows of a figure: `built.ts` of its folder makes it. */
export interface Setting<State, Data> {
  fields: Fields<State>;
  data: Data;
  /** What the first state holds that the page does not: the run that was trained at build. */
  first?: Partial<State>;
  /** Other states, for paper, where nothing can be moved. */
  paper?: readonly { label: string; state: Partial<State> }[];
}

export interface AtBuild<Data, Said> {
  /** The island's. */
  props: Built<Data, Said>;
  /** The first state, for a width. */
  draw: (width: number) => string;
  states: readonly { label: string; drawing: string }[];
}

/** Draws a figure's first state and its states for paper. The page may need more data than `read` does. */
export async function atBuild<State, Read, Data extends Read, Said, Plot>(
  { read, draw }: Drawing<State, Read, Said, Plot>,
  { fields, data, first, paper = [] }: Setting<State, Data>,
): Promise<AtBuild<Data, Said>> {
  const document = await buildDocument();
  const initial = { ...initialOf(fields), ...first };
  const drawn = (plot: Plot, width: number) => draw(plot, width, { document }).join('');
  const { said, plot } = read(initial, data);
  return {
    props: { data, said },
    draw: (width) => drawn(plot, width),
    states: paper.map(({ label, state }) => ({
      label,
      drawing: drawn(read({ ...initial, ...state }, data).plot, 360),
    })),
  };
}
