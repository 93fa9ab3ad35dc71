import { linkedNumber } from '../linkedNumber.ts';

/** Which loss has fitted the line whose residuals are read. */
export const fittedBy = ['mse', 'huber'] as const;

/** What a reader can change in the residual reader, and what a link to it carries. */
export interface ResidualState {
  /** Unit of the target. */
  delta: number;
  fit: (typeof fittedBy)[number];
}

/** The state as the text of a link: `delta=2&fit=mse`. */
export const formatResiduals = ({ delta, fit }: ResidualState): string => `delta=${delta}&fit=${fit}`;

/** Reads a link's text; whatever is missing or foreign stays as at first, whatever is out of range is moved in. */
export function parseResiduals(
  text: string,
  initial: ResidualState,
  range: readonly [number, number],
): ResidualState {
  const query = new URLSearchParams(text);
  return {
    delta: linkedNumber(query.get('delta'), initial.delta, range),
    fit: fittedBy.find((loss) => loss === query.get('fit')) ?? initial.fit,
  };
}
