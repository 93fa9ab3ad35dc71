import type { Outlet } from './builtins.ts';

/** The inputs that a cell can make; each returns its present value as a plain number, boolean or choice. */
export interface Controls {
  slider(options: { label: string; min: number; max: number; step?: number; value?: number }): number;
  number(options: { label: string; min?: number; max?: number; step?: number; value?: number }): number;
  select<const T>(options: { label: string; options: readonly T[]; value?: T }): T;
  toggle(options: { label: string; value?: boolean }): boolean;
}

/** Makes the functions that draw inputs below the running cell; what the reader has set outlasts its runs. */
export function makeControls(outlet: () => Pick<Outlet, 'held' | 'announce'>): Controls {
  const heldNumber = (key: string, initial: number, min: number, max: number) => {
    const value = outlet().held[key];
    return Math.min(max, Math.max(min, typeof value === 'number' ? value : initial));
  };
  const keyOf = (kind: string, label: unknown) => {
    if (typeof label === 'string' && label !== '') return `${kind} ${label}`;
    throw new TypeError(`${kind} needs a label, for instance ${kind}({ label: 'δ', … })`);
  };
  return {
    slider({ label, min, max, step = (max - min) / 100, value = min }) {
      const key = keyOf('slider', label);
      const now = heldNumber(key, value, min, max);
      outlet().announce({ kind: 'slider', key, label, min, max, step, value: now });
      return now;
    },
    number({ label, min, max, step, value = min ?? 0 }) {
      const key = keyOf('number', label);
      const now = heldNumber(key, value, min ?? -Infinity, max ?? Infinity);
      outlet().announce({
        kind: 'number',
        key,
        label,
        min: min ?? null,
        max: max ?? null,
        step: step ?? null,
        value: now,
      });
      return now;
    },
    select({ label, options, value = options[0] }) {
      const key = keyOf('select', label);
      const now = heldNumber(key, Math.max(0, options.indexOf(value as never)), 0, options.length - 1);
      outlet().announce({ kind: 'select', key, label, options: options.map(String), value: now });
      return options[now] as (typeof options)[number];
    },
    toggle({ label, value = false }) {
      const key = keyOf('toggle', label);
      const now = (outlet().held[key] ?? value) === true;
      outlet().announce({ kind: 'toggle', key, label, value: now });
      return now;
    },
  };
}
