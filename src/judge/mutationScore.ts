import type { ExerciseFolder } from './exerciseFolder.ts';
import { isSweptOnly, type VerdictsOn } from './gates.ts';
import { mutantsOf } from './mutants.ts';
import { pythonMutants } from './pythonMutants.ts';

/** How many mutants of a solution the steps catch. */
export interface MutationScore {
  caught: number;
  /** Mutants that compute the same as the solution, by the exercise's own list, are not counted. */
  of: number;
  /** Neither caught nor listed: a hole in the checks. */
  survivors: readonly string[];
  /** Listed as equivalent, yet caught or no longer made: the list is out of date. */
  outdated: readonly string[];
}

/** Judges every mutant of an exercise's solution. */
export async function mutationScore(
  exercise: ExerciseFolder,
  verdictsOn: VerdictsOn,
): Promise<MutationScore> {
  const { checks, solution, language } = exercise;
  const equivalents = (language === 'python' ? checks.python : checks)?.equivalents ?? {};
  const passed: string[] = [];
  const mutants = language === 'python' ? pythonMutants(solution) : mutantsOf(solution);
  for (const { name, source } of mutants) {
    const verdicts = await verdictsOn(source);
    if (verdicts.some((verdict) => verdict.kind === 'crashed' && verdict.stage === 'parses'))
      throw new Error(`the mutant “${name}” is no program: ${source}`);
    if (verdicts.every((verdict) => verdict.kind === 'passed' || isSweptOnly(verdict))) passed.push(name);
  }
  const survivors = passed.filter((name) => !Object.hasOwn(equivalents, name));
  const of = mutants.length - (passed.length - survivors.length);
  const outdated = Object.keys(equivalents).filter((name) => !passed.includes(name));
  return { caught: of - survivors.length, of, survivors, outdated };
}
