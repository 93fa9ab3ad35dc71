import type { Checks } from './exercise.ts';
import { isList, isRecord, type Outcome, type Plain } from './plain.ts';
import { exerciseName, pythonName } from './pythonNames.ts';
import type { Call, Sandbox } from './sandbox.ts';

/** A sandbox that loads a file of Python and is asked by the names that the exercise has in TypeScript. */
export function pythonSandbox(sandbox: Sandbox, checks: Checks): Sandbox {
  // Unlike TypeScript, Python minds an argument too many: functions besides the exercise's own may take fewer.
  const asked = ({ name, args }: Call): Call => ({
    name: pythonName(name),
    args: args.slice(0, parametersOf(checks, name).length).map((arg) => renamed(arg, pythonName)),
    whole: wholeIn(checks, name),
  });
  return {
    ...sandbox,
    async load(source, rules) {
      const loaded = await sandbox.load(source, rules, 'python');
      if (loaded.kind !== 'ready') return loaded;
      const exports = functionsOf(checks).filter((name) => loaded.exports.includes(pythonName(name)));
      return { ...loaded, exports };
    },
    call: async (calls) => (await sandbox.call(calls.map(asked))).map(answered),
  };
}

const functionsOf = ({ function: name, alsoExports = [], apart = [] }: Checks) => [
  name,
  ...alsoExports,
  ...apart,
];

const parametersOf = ({ parameters, others }: Checks, name: string) =>
  others?.[name]?.parameters ?? parameters;

/** The places of a function's arguments whose numbers Python takes as whole ones. */
const wholeIn = (checks: Checks, name: string): number[] =>
  parametersOf(checks, name).flatMap((parameter, i) =>
    checks.python?.whole?.includes(parameter) ? [i] : [],
  );

const answered = (outcome: Outcome): Outcome =>
  outcome.kind === 'value' ? { ...outcome, value: renamed(outcome.value, exerciseName) } : outcome;

/** The same data with its members' names in the other language. */
function renamed(value: Plain, by: (name: string) => string): Plain {
  if (isList(value)) return value.map((each) => renamed(each, by));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [by(name), renamed(member, by)]));
}
