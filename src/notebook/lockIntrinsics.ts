import { boundLists } from './boundedLists.ts';

/** Built-in objects that the notebook itself relies on and whose methods a reader's code could replace. */
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

/** Left writable: libraries assign a `toString`, `name` or `message` to their own instances. */
const isOpen = (name: string) => name === 'Object' || name.endsWith('Error');

/**
 * Freezes this worker's built-in objects; called before any of the reader's code runs.
 *
 * The prototypes of objects, functions and errors stay extensible, with only the listed members fixed: assigning a
 * property to an instance fails where its prototype has a read-only one, and libraries assign `toString` and `name`.
 */
export function lockIntrinsics(): void {
  boundLists();
  // `Error.prepareStackTrace` would receive the callers of the reader's code and every later error's stack. (`Error`
  // is frozen below, so `stackTraceLimit`, without which later errors would have no line, stays as well.)
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
