import type { ClientDirective } from 'astro';
import { startIsland } from './startIsland.ts';

const signs = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'scroll'] as const;
/** Milliseconds after which islands hydrate without any input, for assistive tools that send none. */
const patience = 4_000;

let awake: Promise<void> | undefined;

/** Resolves at the reader's first input on this page; a link to a figure's state counts as one. */
export function firstSign(): Promise<void> {
  awake ??= new Promise((resolve) => {
    const wake = () => {
      for (const sign of signs) removeEventListener(sign, wake, true);
      resolve();
    };
    for (const sign of signs) addEventListener(sign, wake, { capture: true, passive: true });
    const wait = () => setTimeout(wake, patience);
    if (location.hash) wake();
    else if (document.readyState === 'complete') wait();
    else addEventListener('load', wait, { once: true });
  });
  return awake;
}

/**
 * `client:intent`: hydrates at the first move, scroll or key, so that a page that is only read runs no island's script.
 */
const intent: ClientDirective = (load, _, island) => startIsland(load, island, firstSign());

export default intent;
