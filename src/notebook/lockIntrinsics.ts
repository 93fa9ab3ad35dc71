import { boundLists } from './boundedLists.ts';

/** Built-in things that the notebook itself works with, whose methods a reader's code could else put its own in place of. */
const names = [
  'Object',
  'Array',
  'Map',
  'Set',
  'WeakMap',
  'WeakSet',
  'Promise',
  'String',
  'Number',
  'RegExp',
  'JSON',
  'Math',
  'Reflect',
  'Performance',
  'performance',
  'MessagePort',
  'MessageEvent',
  'Blob',
  'URL',
  'structuredClone',
  'Error',
  'AggregateError',
  'EvalError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'TypeError',
  'URIError',
  'Symbol',
  'BigInt',
  'Date',
  'Intl',
  'ArrayBuffer',
  'DataView',
  'Int8Array',
  'Uint8Array',
  'Uint8ClampedArray',
  'Int16Array',
  'Uint16Array',
  'Int32Array',
  'Uint32Array',
  'Float32Array',
  'Float64Array',
  'parseInt',
  'parseFloat',
  'isNaN',
  'isFinite',
  'queueMicrotask',
  'clearTimeout',
  'clearInterval',
];

/** Kept open: libraries give instances a `toString`, `name` or `message` of their own by assignment. */
const isOpen = (name: string) => name === 'Object' || name.endsWith('Error');

/**
 * Makes the built-in things of this worker unchangeable, before any of the reader's code is there.
 *
 * The prototypes of objects, functions and errors stay open but for what is listed: instances may not be given a
 * property of their own by assignment where their prototype's is locked, and libraries do so with `toString` or `name`.
 */
export function lockIntrinsics(): void {
  boundLists();
  // It would be handed the callers of the reader's code, and every later error's stack. (`Error` is frozen below, so its
  // limit of frames, without which no later error would have a line, stays as well.)
  Object.defineProperty(Error, 'prepareStackTrace', { value: undefined });
  for (const name of names) {
    const value = Reflect.get(globalThis, name);
    Object.defineProperty(globalThis, name, { value, writable: false, configurable: false });
    Object.freeze(value);
    if (typeof value === 'function' && value.prototype && !isOpen(name)) Object.freeze(value.prototype);
  }
  for (const iterated of [[], new Map(), new Set(), ''])
    Object.freeze(Object.getPrototypeOf(iterated[Symbol.iterator]()));
  Object.freeze(Object.getPrototypeOf(''.matchAll(/x/g)));
  for (const name of ['call', 'apply', 'bind'])
    Object.defineProperty(Function.prototype, name, { writable: false, configurable: false });
  // Firefox keeps the place of an error here, as an accessor.
  if (Object.hasOwn(Error.prototype, 'stack'))
    Object.defineProperty(Error.prototype, 'stack', { configurable: false });
  Object.freeze(Object.getPrototypeOf(Uint8Array.prototype));
  Object.preventExtensions(Object.prototype);
}
