import type { Checks } from './exercise.ts';
import { isRecord, type Plain } from './plain.ts';
import { pythonName } from './pythonNames.ts';
import { inPython } from './pythonWords.ts';
import type { Counterexample, Finding, ShownCall, Verdict } from './verdict.ts';

/** The checks of an exercise as Python's answers are judged by them. */
export function pythonChecks(checks: Checks): Checks {
  const { parts, python, sweep = 2_500 } = checks;
  const lines = python?.parts ?? [];
  return {
    ...checks,
    // A call takes some five times as long as in TypeScript.
    sweep: Math.ceil(sweep / 4),
    parts: parts?.flatMap((part, i) => (lines[i] === undefined ? [] : [{ ...part, line: lines[i] }])),
  };
}

/** A verdict in the terms of Python. What the reader's own code said stays as it is. */
export function pythonVerdict(verdict: Verdict): Verdict {
  if (verdict.kind === 'passed') return { ...verdict, passed: verdict.passed.map(inPython) };
  if (verdict.kind !== 'wrong' && verdict.kind !== 'crashed') return verdict;
  return { ...verdict, ...finding(verdict) };
}

function finding({ step, problem, next, counterexample, id }: Finding): Partial<Finding> {
  const said = id === 'crashed' || id === 'threw' || id === 'syntax';
  return {
    step: inPython(step),
    problem: said ? problem : inPython(problem),
    next: inPython(next),
    counterexample: counterexample && {
      ...called(counterexample),
      ...(counterexample.before && { before: counterexample.before.map(called) }),
    },
  };
}

/** A call with its last argument's members as keywords. */
function called<Call extends ShownCall | Counterexample>(call: Call): Call {
  const { parameters, args } = call;
  const each = args.flatMap((arg, i): [string, Plain][] =>
    isRecord(arg) && i === args.length - 1
      ? Object.entries(arg)
      : [[parameters[i] ?? `argument ${i + 1}`, arg]],
  );
  return {
    ...call,
    ...(call.function && { function: pythonName(call.function) }),
    parameters: each.map(([name]) => pythonName(name)),
    args: each.map(([, value]) => value),
  };
}
