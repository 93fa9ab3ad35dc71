import type { Checks } from './exercise.ts';
import type { Learner } from './learner.ts';
import { answer } from './steps.ts';
import type { Counterexample, Gap } from './verdict.ts';

const points = 81;

/** The reader's curve and ours over one argument, or `null` where the exercise draws none. */
export async function gapCurves(
  checks: Checks,
  counterexample: Counterexample | null,
  learner: Learner,
): Promise<Gap | null> {
  const { curve } = checks;
  if (!curve || !counterexample) return null;
  const [from, to] = curve.range;
  const x = Array.from({ length: points }, (_, i) => from + ((to - from) * i) / (points - 1));
  const calls = x.map((at) => ({ name: checks.function, args: curve.args(at, counterexample.args) }));
  const outcomes = await learner.call(calls);
  const yours = outcomes.map((outcome) => (outcome.kind === 'value' ? Number(outcome.value) : Number.NaN));
  const ours = calls.map(({ args }) => Number(answer(checks.reference, args)));
  const explorer = curve.explorer?.(counterexample.args) ?? null;
  return { xLabel: curve.xLabel, x, yours, ours, explorer };
}
