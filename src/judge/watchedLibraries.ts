import type { Libraries } from '../notebook/libraries.ts';

type Note = (name: string) => void;

/**
 * The same libraries, with a note made whenever one of the watched functions is called: `module['huber' + 'Loss']` too.
 *
 * The names that stand in the reader's text are found without it, by `usedNames`.
 */
export function watchedLibraries(libraries: Libraries, watched: readonly string[], note: Note): Libraries {
  if (watched.length === 0) return libraries;
  return Object.fromEntries(
    Object.entries(libraries).map(([name, load]) => [
      name,
      async () => watchedLibrary(await load(), watched, note),
    ]),
  );
}

function watchedLibrary(library: object, watched: readonly string[], note: Note): object {
  const copy: Record<string, unknown> = { ...library };
  for (const [name, value] of Object.entries(copy)) {
    if (watched.includes(name) && isFunction(value)) copy[name] = watchedFunction(value, name, note);
    else if (isNamespace(value)) copy[name] = watchedLibrary(value, watched, note);
  }
  if (isFunction(copy.Tensor)) watchMethods(copy.Tensor.prototype, watched, note);
  return copy;
}

type AnyFunction = (...args: unknown[]) => unknown;

const isFunction = (value: unknown): value is AnyFunction => typeof value === 'function';

/** `tf.losses`, for instance. */
const isNamespace = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  [Object.prototype, null].includes(Object.getPrototypeOf(value));

function watchedFunction(real: AnyFunction, name: string, note: Note): AnyFunction {
  return function (this: unknown, ...args) {
    note(name);
    return Reflect.apply(real, this, args);
  };
}

/** The chained forms: `logits.softmax()`. */
function watchMethods(prototype: Record<string, unknown>, watched: readonly string[], note: Note): void {
  for (const name of watched) {
    const method = prototype[name];
    if (isFunction(method)) prototype[name] = watchedFunction(method, name, note);
  }
}
