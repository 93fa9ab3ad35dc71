import { type Args, isList, type Plain } from './plain.ts';
import type { Call } from './sandbox.ts';

/* Data on its way into Python and back: a letter for each thing, texts and numbers in rows of their own. A number crosses as its
   eight bytes, since Python's JSON reads and writes some of them a digit off. `_calls.py` is the other end. */

/** What one call came to, as Python tells it; the numbers of what it gave come with those of all others. */
export type Told =
  | { kind: 'gave'; letters: string; texts: string; mutated: boolean }
  | { kind: 'other'; what: string }
  | { kind: 'threw'; type: string; message: string };

/** Calls as Python reads them. A last argument with members becomes keywords. */
export function writeCalls(calls: readonly Call[]): { letters: string; texts: string; numbers: Uint8Array } {
  const numbers: number[] = [];
  const texts: string[] = [];
  let letters = '';
  const count = (letter: string, of: number) => {
    letters += letter;
    numbers.push(of);
  };
  function add(value: Plain, isWhole: boolean): void {
    if (typeof value === 'number') count(isWhole && Number.isInteger(value) ? 'i' : 'f', value);
    else if (isList(value) && value.length > 0 && value.every((each) => typeof each === 'number')) {
      count(isWhole && value.every(Number.isInteger) ? 'I' : 'F', value.length);
      numbers.push(...value);
    } else if (isList(value)) {
      count('[', value.length);
      for (const each of value) add(each, isWhole);
    } else if (typeof value === 'string') {
      letters += 's';
      texts.push(value);
    } else if (typeof value === 'boolean') letters += value ? 't' : 'n';
    else if (value === null || value === undefined) letters += '0';
    else members(Object.entries(value), isWhole);
  }
  function members(found: readonly [string, Plain][], isWhole: boolean): void {
    count('{', found.length);
    for (const [name, value] of found) {
      texts.push(name);
      add(value, isWhole);
    }
  }
  for (const { name, args, whole = [] } of calls) {
    const { positional, keywords } = parted(args);
    texts.push(name);
    count('[', positional.length);
    for (const [i, value] of positional.entries()) add(value, whole.includes(i));
    members(keywords, whole.includes(args.length - 1));
  }
  return { letters, texts: texts.join('\n'), numbers: new Uint8Array(Float64Array.from(numbers).buffer) };
}

function parted(args: Args): { positional: Args; keywords: [string, Plain][] } {
  const last = args.at(-1);
  if (typeof last !== 'object' || last === null || isList(last)) return { positional: args, keywords: [] };
  return { positional: args.slice(0, -1), keywords: Object.entries(last) };
}

/** Reads answers one after the other from the numbers of all of them. */
export function answersIn(bytes: Uint8Array): { next(answer: { letters: string; texts: string }): Plain } {
  const numbers = new Float64Array(bytes.slice().buffer);
  let at = 0;
  return {
    next({ letters, texts }) {
      const names = texts.split('\n');
      let [letter, text] = [0, 0];
      const number = () => numbers[at++] as number;
      const value = (): Plain => {
        switch (letters[letter++]) {
          case 'f':
            return number();
          case 't':
            return true;
          case 'n':
            return false;
          case 's':
            return names[text++];
          case '[':
            return Array.from({ length: number() }, value);
          case '{':
            return Object.fromEntries(Array.from({ length: number() }, () => [names[text++], value()]));
          default:
            return undefined; // None
        }
      };
      return value();
    },
  };
}
