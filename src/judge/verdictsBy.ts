import type { Exercise } from './exercise.ts';
import type { VerdictsOn } from './gates.ts';
import { judge } from './judge.ts';
import type { Sandbox } from './sandbox.ts';
import type { Verdict } from './verdict.ts';

/** Judges a source once per seed; only once where it crashed, since each endless loop costs its time limit. */
export const verdictsBy =
  (exercise: Exercise, sandbox: Sandbox, seeds: readonly number[]): VerdictsOn =>
  async (source) => {
    const verdicts: Verdict[] = [];
    for (const seed of seeds) {
      verdicts.push(await judge(exercise, source, sandbox, seed));
      if (verdicts[0]?.kind === 'crashed') break;
    }
    return verdicts;
  };
