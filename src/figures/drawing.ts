/**
 * What `drawing.ts` of a figure exports: two pure functions that the build, the page and the tests call alike.
 *
 * `Said` is what the figure says in words and tables: it travels with the page. `Plot` is what is drawn; it stays behind.
 */
export interface Drawing<State, Data, Said, Plot> {
  /** Everything that follows from a state. */
  read(state: State, data: Data): Reading<Said, Plot>;
  /** The panels as HTML made by plots alone. */
  draw(plot: Plot, width: number, options?: DrawOptions<Plot>): readonly string[];
}

export interface Reading<Said, Plot> {
  said: Said;
  plot: Plot;
}

export interface DrawOptions<Plot> {
  /** At build, and in tests; in the page it is the page's own. */
  document?: Document;
  /** What stood there before the hand began to move. */
  before?: Plot;
}

/** What an island is made from. */
export interface Built<Data, Said> {
  data: Data;
  said: Said;
}

/** The names of a state under which there is such a value. */
export type PartWith<State, Value> = {
  [Name in keyof State & string]: State[Name] extends Value ? Name : never;
}[keyof State & string];
