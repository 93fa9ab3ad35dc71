import type { Outlet } from './builtins.ts';
import { kindOf } from './parsers.ts';
import { controlLimits } from './protocol.ts';

/** The inputs that a cell can make; each returns its present value as a plain number, boolean or choice. */
export interface Controls {
  slider(options: { label: string; min: number; max: number; step?: number; value?: number }): number;
  number(options: { label: string; min?: number; max?: number; step?: number; value?: number }): number;
  select<const T>(options: { label: string; options: readonly T[]; value?: T }): T;
  toggle(options: { label: string; value?: boolean }): boolean;
}

/** A correct call of each, for those who wrote another. */
const examples: Readonly<Record<keyof Controls, string>> = {
  slider: "slider({ label: 'δ', min: 0, max: 5 })",
  number: "number({ label: 'δ', value: 1 })",
  select: "select({ label: 'reduction', options: ['mean', 'sum'] })",
  toggle: "toggle({ label: 'weighted' })",
};

type Given = Readonly<Record<string, unknown>>;

/** Makes the functions that draw inputs below the running cell; what the reader has set outlasts its runs. */
export function makeControls(outlet: () => Pick<Outlet, 'settings' | 'announce'>): Controls {
  const numberSetting = (key: string, initial: number, min: number, max: number) => {
    const value = outlet().settings[key];
    return Math.min(max, Math.max(min, typeof value === 'number' ? value : initial));
  };
  return {
    slider(options) {
      const { key, label, number } = description('slider', options);
      const [min, max] = [number('min'), number('max')];
      if (min > max) throw mistake('slider', `min (${min}) is above max (${max})`);
      const step = number('step', (max - min) / 100);
      const value = numberSetting(key, number('value', min), min, max);
      outlet().announce({ kind: 'slider', key, label, min, max, step, value });
      return value;
    },
    number(options) {
      const { key, label, number } = description('number', options);
      const [min, max, step] = [number('min', null), number('max', null), number('step', null)];
      if (min !== null && max !== null && min > max)
        throw mistake('number', `min (${min}) is above max (${max})`);
      const value = numberSetting(key, number('value', min ?? 0), min ?? -Infinity, max ?? Infinity);
      outlet().announce({ kind: 'number', key, label, min, max, step, value });
      return value;
    },
    select(options) {
      const { key, label } = description('select', options);
      const choices = choicesOf(options);
      const chosen = options.value === undefined ? 0 : choices.indexOf(options.value);
      const value = numberSetting(key, Math.max(0, chosen), 0, choices.length - 1);
      outlet().announce({ kind: 'select', key, label, options: choices.map(named), value });
      return choices[value] as never;
    },
    toggle(options) {
      const { key, label } = description('toggle', options);
      const value = (outlet().settings[key] ?? options.value ?? false) === true;
      outlet().announce({ kind: 'toggle', key, label, value });
      return value;
    },
  };
}

const mistake = (kind: keyof Controls, what: string) =>
  new TypeError(`${kind}: ${what}. For instance: ${examples[kind]}`);

/** What all inputs have, and a way to read a number of their options: what is left out is `otherwise`. */
function description(kind: keyof Controls, options: unknown) {
  if (typeof options !== 'object' || options === null)
    throw mistake(kind, `it is described by one object, and was given ${kindOf(options)}`);
  const given = options as Given;
  const { label } = given;
  if (typeof label !== 'string' || label === '') throw mistake(kind, `it needs a label, a text`);
  if (label.length > controlLimits.label)
    throw mistake(kind, `its label has ${label.length} characters, and may have ${controlLimits.label}`);
  function number<Otherwise extends number | null = never>(name: string, otherwise?: Otherwise) {
    const value = given[name] === undefined ? otherwise : given[name];
    if (value === null && otherwise === null) return null as Otherwise;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    throw mistake(kind, `${name} should be a finite number, and is ${saidOf(value)}`);
  }
  return { key: `${kind} ${label}`, label, number };
}

function choicesOf<T>({ options }: { options: readonly T[] }): readonly T[] {
  const { options: most } = controlLimits;
  if (!Array.isArray(options) || options.length === 0)
    throw mistake('select', `options should be a list of at least one, and is ${saidOf(options)}`);
  if (options.length > most)
    throw mistake('select', `${options.length} options are more than the ${most} that can be drawn`);
  return [...options];
}

/** A choice in words, cut where they are long. */
function named(choice: unknown): string {
  const words = String(choice);
  return words.length > controlLimits.option ? `${words.slice(0, controlLimits.option - 1)}…` : words;
}

const saidOf = (value: unknown): string =>
  typeof value === 'string' && value.length < 40 ? `the text ${JSON.stringify(value)}` : kindOf(value);
