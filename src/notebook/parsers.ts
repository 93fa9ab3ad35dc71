/**
 * Checks a value from outside against a type, field by field; throws a `Misfit` that names the first field that does
 * not fit.
 */
export type Parser<T> = (value: unknown, at: string) => T;

/** A parser for each field of a record. */
type Fields<T> = { readonly [Name in keyof T]: Parser<T[Name]> };

/** Thrown when a value does not have the agreed shape. */
export class Misfit extends TypeError {
  constructor(at: string, wanted: string, value: unknown) {
    super(`${at} should be ${wanted}, and is ${kindOf(value)}`);
    this.name = 'Misfit';
  }
}

/** A value's kind in a few words, made without any of its own code. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return `a text of ${value.length} characters`;
  return typeof value === 'object' ? 'an object' : typeof value;
}

const expecting =
  <T>(wanted: string, fits: (value: unknown) => boolean): Parser<T> =>
  (value, at) => {
    if (fits(value)) return value as T;
    throw new Misfit(at, wanted, value);
  };

export const truth: Parser<boolean> = expecting('true or false', (value) => typeof value === 'boolean');

export const finite: Parser<number> = expecting('a finite number', Number.isFinite);

export const between = (low: number, high: number): Parser<number> =>
  expecting(
    `a number from ${low} to ${high}`,
    (value) => typeof value === 'number' && value >= low && value <= high,
  );

export const whole = (low: number, high = Number.MAX_SAFE_INTEGER): Parser<number> =>
  expecting(
    `a whole number from ${low} on`,
    (value) => Number.isInteger(value) && (value as number) >= low && (value as number) <= high,
  );

export const text = (longest: number): Parser<string> =>
  expecting(
    `a text of at most ${longest} characters`,
    (value) => typeof value === 'string' && value.length <= longest,
  );

/** A text, cut where it is longer than it should be. */
export const cutTo = (longest: number): Parser<string> => {
  const whole = expecting<string>('a text', (value) => typeof value === 'string');
  return (value, at) => {
    const said = whole(value, at);
    return said.length > longest ? `${said.slice(0, longest)} …` : said;
  };
};

export const oneOf = <const T extends string>(...known: readonly T[]): Parser<T> =>
  expecting(known.join(' or '), (value) => known.includes(value as T));

export const orNull =
  <T>(read: Parser<T>): Parser<T | null> =>
  (value, at) =>
    value === null ? null : read(value, at);

/** As `orNull`, and `null` as well for a value that does not fit: for optional fields. */
export const orNothing =
  <T>(read: Parser<T>): Parser<T | null> =>
  (value, at) => {
    try {
      return read(value, at);
    } catch {
      return null;
    }
  };

export const listOf =
  <T>(read: Parser<T>, most: number): Parser<readonly T[]> =>
  (value, at) => {
    if (!Array.isArray(value) || value.length > most)
      throw new Misfit(at, `a list of at most ${most}`, value);
    return Array.from(value, (entry, i) => read(entry, `${at}[${i}]`));
  };

/** Reads the named fields of a record and leaves the others out. */
export const record =
  <T extends object>(fields: Fields<T>): Parser<T> =>
  (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new Misfit(at, 'a record', value);
    const names = Object.keys(fields) as (keyof T & string)[];
    return Object.fromEntries(
      names.map((name) => [name, fields[name](ownField(value, name), `${at}.${name}`)]),
    ) as T;
  };

/** Records of several kinds, told apart by the field `key`. */
export const variants =
  <T extends Record<K, string>, K extends string>(
    key: K,
    kinds: { readonly [Kind in T[K]]: Fields<Omit<Extract<T, Record<K, Kind>>, K>> },
  ): Parser<T> =>
  (value, at) => {
    const kind = oneOf(...(Object.keys(kinds) as T[K][]))(ownField(value, key), `${at}.${key}`);
    return { [key]: kind, ...record(kinds[kind])(value, at) } as unknown as T;
  };

const ownField = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
