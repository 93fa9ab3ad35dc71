import { learnerError } from '../notebook/evaluate.ts';
import { type Home, loadModule } from '../notebook/loadModule.ts';
import type { Call, FromLearner, Loaded, ToLearner } from './learner.ts';
import { NotData, type Outcome, toPlain } from './plain.ts';
import { usedNames } from './usedNames.ts';
import { watchedLibraries } from './watchedLibraries.ts';

/** The judge's correspondent beside the reader's code, in a page's worker or Node's: gives one reply per message. */
export function learnerHost(home: Home): (message: ToLearner) => Promise<FromLearner> {
  let exported: Record<string, unknown> = {};
  let noted: Record<string, true> = {};

  async function load({ source, watched }: Extract<ToLearner, { type: 'load' }>): Promise<Loaded> {
    exported = {};
    noted = {};
    const libraries = watchedLibraries(home.libraries, watched, (name) => {
      noted[name] = true;
    });
    let kind: 'syntax' | 'threw' = 'syntax';
    try {
      const uses = usedNames(source);
      kind = 'threw';
      exported = await loadModule(source, { ...home, libraries });
      return { kind: 'ready', exports: functionsIn(exported), uses };
    } catch (error) {
      return { kind, ...placed(error) };
    }
  }

  return async (message) => {
    const { id } = message;
    switch (message.type) {
      case 'load':
        return { type: 'loaded', id, loaded: await load(message) };
      case 'call':
        return {
          type: 'called',
          id,
          outcomes: message.calls.map((one) => overheard(() => call(exported, one))),
        };
      case 'noted':
        return { type: 'noted', id, names: Object.keys(noted) };
    }
  };
}

const mostLines = 20;

/** A call's outcome, with what the code printed meanwhile. */
function overheard(run: () => Outcome): Outcome {
  const printed: string[] = [];
  const { log } = console;
  console.log = (...values: unknown[]) => {
    if (printed.length < mostLines) printed.push(values.map(asText).join(' ').slice(0, 200));
  };
  try {
    const outcome = run();
    return printed.length > 0 ? { ...outcome, printed } : outcome;
  } finally {
    console.log = log;
  }
}

/** A printed value as text: data as JSON, anything else by its name. */
function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(toPlain(value)) ?? String(value);
  } catch {
    return String(value);
  }
}

function call(exported: Record<string, unknown>, { name, args }: Call): Outcome {
  try {
    const given = structuredClone(args);
    const returned = (exported[name] as (...args: unknown[]) => unknown)(...given);
    return { kind: 'value', value: toPlain(returned), mutated: !same(given, args) };
  } catch (error) {
    return NotData.is(error) ? { kind: 'other', what: error.message } : { kind: 'threw', ...placed(error) };
  }
}

function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  const [mine, theirs] = [Object.entries(a), Object.entries(b)];
  return (
    mine.length === theirs.length &&
    mine.every(([name, value], i) => name === theirs[i]?.[0] && same(value, theirs[i]?.[1]))
  );
}

const functionsIn = (exported: Record<string, unknown>) =>
  Object.keys(exported).filter((name) => typeof exported[name] === 'function');

function placed(error: unknown) {
  const { message, position } = learnerError(error);
  return { message, line: position?.line ?? null };
}
