import type { ClientDirective } from 'astro';
import { startIsland } from './startIsland.ts';

const signs = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'scroll'] as const;
/** Milliseconds after which a page wakes by itself, for readers whose tools send none of these. */
const patience = 4_000;

let awake: Promise<void> | undefined;

/** The reader's first sign of life on this page; a link into a figure's state is one. */
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

/** `client:intent`: reading costs no script; whoever moves, scrolls or types finds the figure alive. */
const intent: ClientDirective = (load, _, island) => startIsland(load, island, firstSign());

export default intent;
