import { close, type Tolerance } from '../../judge/close.ts';
import type { Own } from '../experiments/experiment.ts';
import { oneNumber } from '../numericLoss.ts';

/** The share of calls that are compared: few, so that a run takes no longer, and drawn, so that none can be foreseen. */
const share = 1 / 16;

/**
 * Tolerance, far wider than the judge's: float32 rounding over a whole batch is no fault, and a conclusion depends on
 * larger differences.
 */
const far: Tolerance = { atol: 2e-3, rtol: 1e-2 };

/** Named as a reader sees it, before the sentence. */
class Strayed extends Error {
  override readonly name = 'This run was stopped';
}

/**
 * A reader's functions, compared with ours while a run calls them: code that passed the judge's checks may still answer
 * otherwise where batches are larger or calls come in their thousands, and a run of that shows nothing about the loss.
 *
 * Throws at the first call that is far off. A function that takes nothing is the reader's own choice, and left alone.
 */
export const comparedWithOurs = (own: Own, ours: Own): Own =>
  Object.fromEntries(
    Object.entries(own).map(([name, mine]) => {
      const theirs = ours[name];
      const comparable = typeof mine === 'function' && typeof theirs === 'function' && theirs.length > 0;
      return [name, comparable ? compared(name, mine as AnyFunction, theirs as AnyFunction) : mine];
    }),
  );

type AnyFunction = (...args: unknown[]) => unknown;

const compared =
  (name: string, mine: AnyFunction, theirs: AnyFunction): AnyFunction =>
  (...args) => {
    if (Math.random() >= share) return mine(...args);
    const copies = structuredClone(args);
    const returned = mine(...args);
    const right = oneNumber(theirs(...copies));
    const given = oneNumber(returned);
    if (Number.isFinite(right) && !close(given, right, far)) throw new Strayed(saying(name, given, right));
    return returned;
  };

const saying = (name: string, given: number, right: number) =>
  `${name} gave ${short(given)} for a batch whose loss is ${short(right)}, though it passed the checks. ` +
  'Let its answer depend on its arguments alone: not on how often it is called, nor on how long the lists are.';

const short = (x: number) => String(Number(x.toPrecision(6))).replace('-', '−');
