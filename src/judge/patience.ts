/** Time budget of a check. Each call has a limit of its own (`sandbox.ts`). */
export interface Patience {
  /** Asks for time to try so many inputs; throws `TooSlow` where there is none left. */
  spend(inputs: number): void;
  isOver(): boolean;
}

/** Thrown where an answer was right on every input that there was time for. */
export class TooSlow extends Error {
  /** The inputs that were tried. */
  readonly tried: number;
  readonly milliseconds: number;

  constructor(tried: number, milliseconds: number) {
    super('the check ran out of time');
    this.name = 'TooSlow';
    this.tried = tried;
    this.milliseconds = milliseconds;
  }
}

/** Patience that lasts so many milliseconds from now. */
export function patienceFor(milliseconds: number): Patience {
  const began = performance.now();
  const isOver = () => performance.now() - began > milliseconds;
  let tried = 0;
  return {
    isOver,
    spend(inputs) {
      if (isOver()) throw new TooSlow(tried, performance.now() - began);
      tried += inputs;
    },
  };
}

export const endless: Patience = patienceFor(Number.POSITIVE_INFINITY);
