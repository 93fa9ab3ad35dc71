import type { KernelHome } from '../notebook/kernel.ts';
import { overhearPrinting, type Printing } from './printing.ts';
import type { Language, ModuleLoader, ReadersModule } from './readersModule.ts';
import type { FromSandbox, Loaded, ToSandbox } from './sandbox.ts';
import { threw } from './threw.ts';
import { typeScriptModules } from './typeScriptModules.ts';
import type { Rules } from './watchedLibraries.ts';

/**
 * Milliseconds after which the host reports the outcomes so far, so that the time limit applies to one call and not to
 * many.
 */
const longestSilence = 200;

/** What a host needs of the place where it runs. */
export interface SandboxHome extends Omit<KernelHome, 'python'> {
  /** Fetches Python, where there is some. */
  python?(printing: Printing): Promise<ModuleLoader>;
}

/**
 * Worker side of the judge: loads the reader's module, calls its exports, answers each request with one response. Runs
 * in a Web Worker or in Node.
 *
 * Call it before any of the reader's code runs: it captures the console and the clock.
 */
export function sandboxHost(home: SandboxHome): (message: ToSandbox) => Promise<FromSandbox> {
  const printing = overhearPrinting();
  const typescript = typeScriptModules(home, printing);
  let python: Promise<ModuleLoader> | null = null;
  let loader: ModuleLoader = typescript;
  let loaded: ReadersModule | null = null;

  async function loaderOf(language: Language): Promise<ModuleLoader> {
    if (language === 'typescript') return typescript;
    if (!home.python) throw new Error('There is no Python here.');
    python ??= home.python(printing);
    return python;
  }

  async function load({ source, rules, language }: Extract<ToSandbox, { type: 'load' }>): Promise<Loaded> {
    loaded = null;
    loader = await loaderOf(language);
    printing.take();
    let kind: 'syntax' | 'threw' = 'syntax';
    try {
      loaded = await loader.load(source, rules ?? nothingRefused, () => {
        kind = 'threw';
      });
      return { kind: 'ready', exports: loaded.exports };
    } catch (error) {
      return { ...threw(error), kind, ...printing.take() };
    }
  }

  return async (message) => {
    const { id } = message;
    switch (message.type) {
      case 'load':
        return { type: 'loaded', id, loaded: await load(message) };
      case 'call':
        return { type: 'called', id, outcomes: loaded?.call(message.calls, longestSilence) ?? [] };
      case 'noted':
        return { type: 'noted', id, names: loader.called() };
    }
  };
}

const nothingRefused: Rules = { refused: [], allowed: [], empty: false };
