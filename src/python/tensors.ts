import { engine } from '../notebook/cpuBackend.ts';
import { didYouMean } from '../notebook/nearest.ts';
import type { Argument, Operation, Operations } from './argument.ts';
import { type Crossing, crossing } from './crossing.ts';
import { arrangements } from './operations/arrange.ts';
import { creations, drawing } from './operations/create.ts';
import { elementwise } from './operations/elementwise.ts';
import { gradients } from './operations/gradients.ts';
import { lossOperations } from './operations/losses.ts';
import { products } from './operations/product.ts';
import { reductions } from './operations/reduce.ts';
import { Tape } from './tape.ts';
import { tensorText } from './tensorText.ts';
import { TorchError } from './torchError.ts';
import { type Recording, readable, type Value } from './value.ts';

const operations: Operations = {
  ...creations,
  ...elementwise,
  ...reductions,
  ...arrangements,
  ...products,
  ...lossOperations,
  ...gradients,
};

/** The tensors of one run, as Python's `_tensors` module reaches them. */
export interface Tensors {
  /** Calls an operation; `kinds` has one letter for each argument. Gives `null` where it failed: see `failure`. */
  call(name: string, kinds: string, ...args: unknown[]): unknown;
  /** Why the last call failed, an exception's name and its message with a line break between; `null` where it did not. */
  failure(): string | null;
  /** A question to append to an error about an unknown name, from the known ones with commas between. */
  meant(name: string, known: string): string;
  /** The elements, as `crossing` has them. */
  elements(value: Value): Crossing[] | null;
  text(value: Value): string | null;
  /** Lets go of the tensors that `work` makes. */
  within(work: () => void): void;
  /** Lets go of every tensor of the run. */
  end(): void;
}

const decoded = (kind: string, argument: unknown): Argument => {
  if (kind === 'f') return { number: 'float32', value: argument as number };
  if (kind === 'i') return { number: 'int64', value: Number(argument) };
  if (kind === 'b') return { number: 'bool', value: Number(argument) };
  return (argument ?? null) as Argument;
};

/** Opens the tensors of a run: one scope and one tape of tfjs, until `end`. */
export function openTensors(): Tensors {
  const tape = new Tape();
  const recording: Recording = { tape, enabled: true, leaves: new Map() };
  const all: Operations = { ...operations, ...drawing() };
  engine().startScope('python');
  const takeOut = tape.insert();
  let failed: string | null = null;
  // An error of JavaScript would end the interpreter: Python asks for it, and raises its own.
  const attempt = <T>(work: () => T): T | null => {
    failed = null;
    try {
      return work();
    } catch (error) {
      failed = `${error instanceof TorchError ? error.exception : 'RuntimeError'}\n${inSnakeCase((error as Error).message)}`;
      return null;
    }
  };
  return {
    call: (name, kinds, ...args) =>
      attempt(
        () =>
          (all[name] as Operation)(
            recording,
            ...args.map((argument, i) => decoded(kinds[i] ?? 'n', argument)),
          ) ?? null,
      ),
    failure: () => failed,
    meant: (name, known) => didYouMean(name, known.split(',').toSorted(byCaseOf(name))),
    elements: (value) =>
      attempt(() => {
        readable(value, 'digits');
        return Array.from(value.data.dataSync(), crossing);
      }),
    text: (value) =>
      attempt(() => {
        readable(value, 'digits');
        return tensorText(value);
      }),
    within(work) {
      engine().startScope('calls');
      try {
        work();
      } finally {
        engine().endScope();
      }
    },
    end: () => {
      takeOut();
      engine().endScope();
    },
  };
}

/** The loss module's own errors name its functions and options as TypeScript writes them. */
const inSnakeCase = (message: string): string =>
  message.replace(/\b[a-z]+(?:[A-Z][a-z]+)+\b/g, (name) =>
    name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  );

/** `tensr` means `tensor` sooner than `Tensor`. */
const byCaseOf = (name: string) => (a: string, b: string) =>
  Number(b[0] === name[0]) - Number(a[0] === name[0]);
