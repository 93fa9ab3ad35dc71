/**
 * The longest list that is allowed: longer than any reader's list on purpose, short enough to iterate in about a
 * second.
 */
const mostPlaces = 100_000_000;

/** Methods that cost one step whatever the length; `values` also drives every `for … of` and must stay fast. */
const untouched = new Set(['constructor', 'at', 'push', 'pop', 'values', 'toString']);

/** Methods that mutate their list, so that they cannot work on a copy. */
const mutators = new Set(['copyWithin', 'fill', 'reverse', 'shift', 'sort', 'splice', 'unshift']);

type Method = (...values: unknown[]) => unknown;

/**
 * Limits the length of what built-in list methods iterate over; called before any of the reader's code runs.
 *
 * Called on `{ length: 2 ** 53 - 1 }`, such a method runs no JavaScript, so nothing can interrupt it and a terminated
 * worker keeps a core busy. Each method therefore gets a real list, copied in JavaScript from any other object, and
 * throws if it is too long.
 */
export function boundLists(): void {
  const isProxy = notedProxies();
  const { isArray } = Array;
  const { apply } = Reflect;
  const isList = (value: unknown): value is unknown[] => isArray(value) && !isProxy(value);
  for (const name of Object.getOwnPropertyNames(Array.prototype)) {
    const method: unknown = Reflect.get(Array.prototype, name);
    if (typeof method !== 'function' || untouched.has(name)) continue;
    const list = (value: unknown) => {
      if (isList(value)) return value.length <= mostPlaces ? value : refuse(name, value.length);
      if (mutators.has(name)) throw new TypeError(`${name} changes a list in place; Array.from makes one.`);
      return copied(name, value);
    };
    // A value that is no list is wrapped in one, so that `concat` appends it whole and never asks it for
    // `Symbol.isConcatSpreadable`.
    const laidOut = (values: unknown[]) => values.map((value) => (isList(value) ? list(value) : [value]));
    const bounded =
      name === 'concat'
        ? (self: unknown, values: unknown[]) => apply(method, [], laidOut([self, ...values]))
        : (self: unknown, values: unknown[]) => apply(method, list(self), values);
    const { [name]: wrapped } = {
      [name](this: unknown, ...values: unknown[]) {
        return bounded(this, values);
      },
    } as Record<string, Method>;
    Object.defineProperty(wrapped, 'length', { value: method.length });
    Object.defineProperty(Array.prototype, name, { value: wrapped });
  }
}

/** Text, `arguments`, a typed array, a proxy, or an object with a length, place by place: that can be interrupted. */
function copied(name: string, value: unknown): unknown[] {
  const source = Object(value ?? nothing(name)) as ArrayLike<unknown>;
  const length = Math.max(0, Math.trunc(Number(source.length)) || 0);
  if (length > mostPlaces) refuse(name, length);
  const list: unknown[] = [];
  list.length = length;
  for (let i = 0; i < length; i++) if (i in source) list[i] = source[i];
  return list;
}

/**
 * Records every proxy made from here on: `Array.isArray` accepts a proxy of a list, which may report a wrong length.
 */
function notedProxies(): (value: object) => boolean {
  const known = new WeakSet();
  const Native = Proxy;
  const noted = <T extends object>(proxy: T): T => {
    known.add(proxy);
    return proxy;
  };
  const Noting = function (this: unknown, target: object, handler: ProxyHandler<object>) {
    if (!new.target) throw new TypeError("Constructor Proxy requires 'new'");
    return noted(new Native(target, handler));
  };
  const revocable = (target: object, handler: ProxyHandler<object>) => {
    const made = Native.revocable(target, handler);
    noted(made.proxy);
    return made;
  };
  Object.defineProperty(Noting, 'name', { value: 'Proxy' });
  Object.defineProperty(Noting, 'revocable', { value: revocable });
  Object.defineProperty(globalThis, 'Proxy', { value: Noting, writable: false, configurable: false });
  return (value) => known.has(value);
}

function refuse(name: string, length: number): never {
  throw new RangeError(
    `${name} was called on ${length.toLocaleString('en')} places, more than a list here may have.`,
  );
}

function nothing(name: string): never {
  throw new TypeError(`Array.prototype.${name} called on null or undefined`);
}
