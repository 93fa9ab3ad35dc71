import type { Builtins } from '../notebook/builtins.ts';
import { type Crossing, crossing } from './crossing.ts';

/** Controls, as Python writes a correct call of each. */
const examples: Readonly<Record<string, string>> = {
  slider: 'slider("δ", min=0, max=5)',
  number: 'number("δ", value=1)',
  select: 'select("reduction", ["mean", "sum"])',
  toggle: 'toggle("weighted")',
};

/** What `lossbook` calls in Python, as its `_notebook`. Options and values cross as JSON. */
export interface NotebookModule {
  /** Draws an input and gives its value, the place of a choice among the options; `null` where it failed. */
  control(kind: 'slider' | 'number' | 'select' | 'toggle', options: string): Crossing | boolean | null;
  display(value: string): true | null;
  progress(fraction: number, label: string): true | null;
  /** Why the last call failed; `null` where it did not. */
  failure(): string | null;
}

/** The notebook's own functions for a Python program. An error of JavaScript would end the interpreter: it asks. */
export function notebookModule(builtins: Builtins): NotebookModule {
  let failed: string | null = null;
  const attempt = <T>(example: string | undefined, work: () => T): T | null => {
    failed = null;
    try {
      return work();
    } catch (error) {
      const { message } = error as Error;
      failed = example ? message.replace(/For instance: .*$/s, `For instance: ${example}`) : message;
      return null;
    }
  };
  return {
    control: (kind, text) =>
      attempt(examples[kind], () => {
        const options = JSON.parse(text, revived);
        const value: unknown = builtins[kind](options);
        if (kind === 'select') return options.options.indexOf(value) as number;
        return typeof value === 'boolean' ? value : crossing(value as number);
      }),
    display: (value) =>
      attempt(undefined, () => {
        builtins.display(JSON.parse(value, revived));
        return true;
      }),
    progress: (fraction, label) =>
      attempt(undefined, () => {
        builtins.progress(fraction, label);
        return true;
      }),
    failure: () => failed,
  };
}

/** Fractions cross by their digits, `{ "number": "0.1" }`: MicroPython writes JSON in fewer, and nan not at all.
 * A tensor comes as its elements. */
function revived(_: string, value: unknown): unknown {
  const { number, elements, shape, dtype } = Object(value) as Record<string, unknown>;
  if (number !== undefined && Object.keys(value as object).length === 1)
    return Number(String(number).replace('inf', 'Infinity'));
  if (elements === undefined || shape === undefined) return value;
  return { shape, dtype, isDisposed: false, dataSync: () => elements };
}
