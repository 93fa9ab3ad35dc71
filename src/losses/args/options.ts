/**
 * Fills in what the caller left out; only `undefined` means "left out".
 *
 * `defaults` names every option that the loss knows: any other key is an error, so a misspelt option is
 * not silently ignored.
 */
export function withDefaults<T extends object>(fn: string, given: Partial<T> | undefined, defaults: T): T {
  if (given === undefined) return { ...defaults };
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new Error(`${fn}: options must be an object such as { reduction: 'sum' }; got ${show(given)}`);
  }
  const filled = { ...defaults };
  for (const [key, value] of Object.entries(given)) {
    if (!(key in defaults)) {
      throw new Error(`${fn}: unknown option ${key}; known options: ${Object.keys(defaults).join(', ')}`);
    }
    if (value !== undefined) filled[key as keyof T] = value as T[keyof T];
  }
  return filled;
}

/** Holds a string option to its list; `oneOf('mseLoss', 'reduction', 'avg', reductions)` throws. */
export function oneOf(fn: string, option: string, value: unknown, allowed: readonly string[]): void {
  if (typeof value === 'string' && allowed.includes(value)) return;
  const list = allowed.map((each) => `'${each}'`).join(', ');
  throw new Error(`${fn}: ${option} must be one of ${list}; got ${show(value)}`);
}

export const reductions = ['none', 'mean', 'sum'] as const;

/** Bounds of a number; `above` and `below` leave the bound itself out. Without bounds: any finite number. */
export interface Bounds {
  atLeast?: number;
  above?: number;
  atMost?: number;
  below?: number;
}

/** Holds a number option to its range; NaN and the infinities never pass. */
export function numberIn(fn: string, option: string, value: unknown, bounds: Bounds = {}): void {
  const { atLeast = -Infinity, above = -Infinity, atMost = Infinity, below = Infinity } = bounds;
  const inside =
    typeof value === 'number' &&
    Number.isFinite(value) &&
    value >= atLeast &&
    value > above &&
    value <= atMost &&
    value < below;
  if (inside) return;
  const words = [
    bounds.atLeast === undefined ? '' : ` at least ${bounds.atLeast}`,
    bounds.above === undefined ? '' : ` above ${bounds.above}`,
    bounds.atMost === undefined ? '' : ` at most ${bounds.atMost}`,
    bounds.below === undefined ? '' : ` below ${bounds.below}`,
  ].filter((each) => each !== '');
  throw new Error(`${fn}: ${option} must be a finite number${words.join(' and')}; got ${show(value)}`);
}

/** Holds an option to the whole numbers. */
export function wholeNumber(fn: string, option: string, value: unknown): void {
  if (Number.isInteger(value)) return;
  throw new Error(`${fn}: ${option} must be a whole number; got ${show(value)}`);
}

/** Holds an option to true or false. */
export function flag(fn: string, option: string, value: unknown): void {
  if (typeof value === 'boolean') return;
  throw new Error(`${fn}: ${option} must be true or false; got ${show(value)}`);
}

/** A value as an error message quotes it. */
export function show(value: unknown): string {
  if (typeof value === 'string') return `'${value}'`;
  if (Array.isArray(value)) return `[${value.map(show).join(', ')}]`;
  if (typeof value === 'function') return 'a function';
  if (ArrayBuffer.isView(value)) return `a ${value.constructor.name}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
}
