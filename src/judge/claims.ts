import type { Plain } from './plain.ts';
import { type Claim, that } from './steps.ts';

/** The reader's loss should be above zero; what to do depends on the side on which it is not. */
export const aboveZero = (loss: number, says: string, whenNegative: string): Claim =>
  that(loss > 0, loss, says, loss < 0 ? whenNegative : whenFree);

const whenFree = 'Nothing is charged here: follow this input through your code to where it gets lost.';

/** The same claim with something to do now that fits its input better than what the step says. */
export const advising = (claim: Claim, next: string | null): Claim =>
  next === null ? claim : { ...claim, next };

/** The same claim, with the compared element chosen from the answers themselves. */
export const lookingAt = (claim: Claim, look: (answers: readonly Plain[]) => Plain): Claim => ({
  ...claim,
  look,
});
