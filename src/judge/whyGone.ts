import type { SandboxGone } from './sandbox.ts';
import type { Finding } from './verdict.ts';

type Why = Exclude<SandboxGone['why'], 'unloaded'>;

/** What is said where the reader's code was ended or ended itself, and no call can be shown. */
export function whyGone({ why, seconds, loading }: SandboxGone): Finding {
  const { problem, next } = said(why as Why, seconds, loading);
  return {
    id: why,
    stage: 'runs',
    step: 'the code comes to an end',
    problem: `${problem} Nothing is lost.`,
    next,
    counterexample: null,
  };
}

function said(why: Why, seconds: number, loading: boolean): { problem: string; next: string } {
  switch (why) {
    case 'time':
      return loading
        ? {
            problem: `The code outside the functions did not come to its end within ${seconds} seconds, so it was stopped.`,
            next: 'Does every loop there come to an end, and does what it awaits ever come?',
          }
        : {
            problem: `One call did not come to its end within ${seconds} seconds, so it was stopped.`,
            next: 'Does every loop come to an end? If they all do, let one call do less.',
          };
    case 'memory':
      return {
        problem: 'The code asked for more memory than there is, so it was stopped.',
        next: 'Look for a list, a text or a buffer that grows with every turn of a loop, or that is far larger than the input.',
      };
    case 'waits':
      return {
        problem: 'The code waits for something that never comes, so it was stopped.',
        next: 'Look at what stands behind await.',
      };
    case 'crash':
      return {
        problem: 'The code brought JavaScript itself down.',
        next: 'Mostly that is a list, a text or a number far too large; look for what grows.',
      };
    case 'ended':
      return {
        problem: 'The code ended before it had given an answer.',
        next: 'Look at what runs outside the function, or later, in a timer for instance.',
      };
  }
}
