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
];

/** As those, but their prototypes stay open: instances are given a message, a name or a stack of their own. */
const openNames = ['Error', 'TypeError', 'RangeError', 'SyntaxError', 'ReferenceError', 'queueMicrotask'];

/**
 * Makes the built-in things of this worker unchangeable, before any of the reader's code is there.
 *
 * The prototypes of objects, functions and errors stay open but for what is listed: instances may not be given a
 * property of their own by assignment where their prototype's is locked, and libraries do so with `toString` or `name`.
 */
export function lockIntrinsics(): void {
  for (const name of names) {
    const value = Reflect.get(globalThis, name);
    Object.defineProperty(globalThis, name, { value, writable: false, configurable: false });
    Object.freeze(value);
    if (name !== 'Object' && typeof value === 'function') Object.freeze(value.prototype);
  }
  for (const name of openNames) {
    const value = Reflect.get(globalThis, name);
    Object.defineProperty(globalThis, name, { value, writable: false, configurable: false });
  }
  for (const iterated of [[], new Map(), new Set(), ''])
    Object.freeze(Object.getPrototypeOf(iterated[Symbol.iterator]()));
  for (const name of ['call', 'apply', 'bind'])
    Object.defineProperty(Function.prototype, name, { writable: false, configurable: false });
  // It would be handed the callers of the reader's code, and every later error's stack.
  Object.defineProperty(Error, 'prepareStackTrace', {
    value: undefined,
    writable: false,
    configurable: false,
  });
  // Without frames no later error of any cell would have a line.
  Object.defineProperty(Error, 'stackTraceLimit', { writable: false, configurable: false });
  Object.preventExtensions(Object.prototype);
}
