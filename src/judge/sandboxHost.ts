import { readerError } from '../notebook/evaluate.ts';
import type { KernelHome } from '../notebook/kernel.ts';
import { cut } from '../notebook/limits.ts';
import { loadModule } from '../notebook/loadModule.ts';
import { transpile } from '../notebook/transpile.ts';
import { NotData, type Outcome, toPlain } from './plain.ts';
import { overhearPrinting } from './printing.ts';
import type { Call, FromSandbox, Loaded, ToSandbox } from './sandbox.ts';
import { visibleText } from './visibleText.ts';
import { type Rules, watchLibraries } from './watchedLibraries.ts';

/** Milliseconds after which a host reports what it has, so that a time limit is that of one call and not of many. */
const longestSilence = 200;

/**
 * The judge's correspondent beside the reader's code, in a page's worker or Node's: gives one reply per message.
 *
 * Call it before any of the reader's code is there: it listens to what is printed, and keeps the clock.
 */
export function sandboxHost(home: KernelHome): (message: ToSandbox) => Promise<FromSandbox> {
  const now = performance.now.bind(performance);
  const printing = overhearPrinting();
  const { libraries, begin, called } = watchLibraries(home.libraries, home.engine);
  let exported: Record<string, unknown> = {};

  async function load({ source, rules }: Extract<ToSandbox, { type: 'load' }>): Promise<Loaded> {
    exported = {};
    begin(rules ?? nothingRefused);
    printing.take();
    let kind: 'syntax' | 'threw' = 'syntax';
    try {
      transpile(source);
      kind = 'threw';
      exported = await loadModule(source, { ...home, libraries });
      return { kind: 'ready', exports: functionsIn(exported) };
    } catch (error) {
      return { kind, ...placed(error), ...printing.take() };
    }
  }

  function callSome(calls: readonly Call[]): Outcome[] {
    const until = now() + longestSilence;
    const outcomes: Outcome[] = [];
    for (const one of calls) {
      printing.take();
      const outcome = call(exported, one);
      outcomes.push({ ...outcome, ...printing.take() });
      if (now() > until) break;
    }
    return outcomes;
  }

  return async (message) => {
    const { id } = message;
    switch (message.type) {
      case 'load':
        return { type: 'loaded', id, loaded: await load(message) };
      case 'call':
        return { type: 'called', id, outcomes: callSome(message.calls) };
      case 'noted':
        return { type: 'noted', id, names: called() };
    }
  };
}

const nothingRefused: Rules = { refused: [], allowed: [], empty: false };

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

/** As much of an error's message as is read. */
const longestMessage = 600;

function placed(error: unknown) {
  const { message, position } = readerError(error);
  return { message: visibleText(cut(message, longestMessage)), line: position?.line ?? null };
}
