import { loadModule } from '../notebook/loadModule.ts';
import { transpile } from '../notebook/transpile.ts';
import { NotData, type Outcome, toPlain } from './plain.ts';
import type { Printing } from './printing.ts';
import type { ModuleLoader } from './readersModule.ts';
import type { Call } from './sandbox.ts';
import type { SandboxHome } from './sandboxHost.ts';
import { threw } from './threw.ts';
import { watchLibraries } from './watchedLibraries.ts';

/** Loads files of TypeScript. Keeps the clock, so call it before any of the reader's code is there. */
export function typeScriptModules(home: SandboxHome, printing: Printing): ModuleLoader {
  const now = performance.now.bind(performance);
  const { libraries, begin, called } = watchLibraries(home.libraries, home.engine);
  return {
    called,
    async load(source, rules, wasRead) {
      begin(rules);
      transpile(source);
      wasRead();
      const exported = await loadModule(source, { ...home, libraries });
      return {
        exports: Object.keys(exported).filter((name) => typeof exported[name] === 'function'),
        call(calls, milliseconds) {
          const until = now() + milliseconds;
          const outcomes: Outcome[] = [];
          for (const one of calls) {
            printing.take();
            const outcome = outcomeOf(exported, one);
            outcomes.push({ ...outcome, ...printing.take() });
            if (now() > until) break;
          }
          return outcomes;
        },
      };
    },
  };
}

function outcomeOf(exported: Record<string, unknown>, { name, args }: Call): Outcome {
  try {
    const given = structuredClone(args);
    const returned = (exported[name] as (...args: unknown[]) => unknown)(...given);
    return { kind: 'value', value: toPlain(returned), mutated: !same(given, args) };
  } catch (error) {
    return NotData.is(error) ? { kind: 'other', what: error.message } : threw(error);
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
