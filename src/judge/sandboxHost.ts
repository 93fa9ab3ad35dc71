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

/**
 * Milliseconds after which the host reports the outcomes so far, so that the time limit applies to one call and not to
 * many.
 */
const longestSilence = 200;

/**
 * Worker side of the judge: loads the reader's module, calls its exports, answers each request with one response. Runs
 * in a Web Worker or in Node.
 *
 * Call it before any of the reader's code runs: it captures the console and the clock.
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

/** Longest part of an error's message that is read. */
const longestMessage = 600;

function placed(error: unknown) {
  const { message, position } = readerError(error);
  return { message: visibleText(cut(message, longestMessage)), line: position?.line ?? null };
}
