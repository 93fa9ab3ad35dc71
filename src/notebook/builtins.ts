import { type Controls, makeControls } from './controls.ts';
import { toHtml } from './output/toHtml.ts';
import type { Control, ControlValue, Shown } from './protocol.ts';

/**
 * The cell that is running: `display`, `slider` and the other built-in functions report to it, whichever cell defines
 * the function that calls them.
 */
export interface Outlet {
  /** What the reader has set this cell's controls to, by key. */
  settings: Readonly<Record<string, ControlValue>>;
  show(shown: Shown): void;
  announce(control: Control): void;
  progress(fraction: number, label: string): void;
}

/** What a cell can use without importing it. */
export interface Builtins extends Controls {
  /** Shows values below the cell. */
  display(...values: unknown[]): void;
  /** Shows how far a long computation has come: `fraction` from 0 to 1. */
  progress(fraction: number, label?: string): void;
}

/** The notebook's own functions. */
export function makeBuiltins(outlet: () => Outlet): Builtins {
  return {
    ...makeControls(outlet),
    display(...values) {
      for (const value of values) outlet().show({ kind: 'value', html: toHtml(value) });
    },
    progress: (fraction, label = '') => outlet().progress(fraction, label),
  };
}
