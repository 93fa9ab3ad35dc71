import { Misfit, type Parser, record } from '../../notebook/parsers.ts';

/* Parsers that runs need beside those of the notebook. */

/** Any number, NaN and the infinities among them: a run may diverge. */
export const number: Parser<number> = (value, at) => {
  if (typeof value === 'number') return value;
  throw new Misfit(at, 'a number', value);
};

/** A record of at most `most` entries of one kind, by names that are not known. */
export const entriesOf =
  <T>(read: Parser<T>, most: number): Parser<Record<string, T>> =>
  (value, at) => {
    const names = Object.keys(Object(value));
    if (names.length > most) throw new Misfit(at, `a record of at most ${most} entries`, value);
    return record(Object.fromEntries(names.map((name) => [name, read])))(value, at);
  };

/** A record with those of the fields that it has. */
export const perhaps =
  <T extends object>(fields: { readonly [Name in keyof T]: Parser<T[Name]> }): Parser<Partial<T>> =>
  (value, at) => {
    const there = Object.entries(fields).filter(([name]) => Object.hasOwn(Object(value), name));
    return record(Object.fromEntries(there) as { [Name in keyof T]: Parser<T[Name]> })(value, at);
  };
