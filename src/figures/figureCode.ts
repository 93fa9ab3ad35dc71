/** What a figure tells the page by the event `figure-code`: the cell that draws its present state, or that it is to go. */
export interface FigureCode {
  /** What the figure's links begin with. */
  name: string;
  source: string | null;
}
