import { close, usual } from './close.ts';
import { isList, type Plain } from './plain.ts';

/** What a reader's function and ours give for one input; `size` is how long the list is that comes first. */
interface Pair {
  yours: Plain;
  ours: Plain;
  size: number | null;
}

/** How a wrong function differs from ours on every input in the same way. */
interface Pattern {
  id: string;
  says: string;
  next: string;
}

/** The messages that a pattern gives; none of them says what the reader has done. */
export const patternIds: readonly string[] = [
  'constant',
  'sign',
  'factor',
  'times-count',
  'over-count',
  'offset',
  'squared',
  'rooted',
];

interface Numbers {
  yours: number;
  ours: number;
  size: number | null;
}

/** The one relation that holds between the two on every input, or `null`; a few inputs prove none. `list` names what `size` counts. */
export function patternOf(list: string, pairs: readonly Pair[]): Pattern | null {
  const numbers = pairs.flatMap(numbersOf);
  if (numbers.length < 10 || numbers.some(({ yours, ours }) => !Number.isFinite(yours - ours))) return null;
  if (numbers.every(({ yours, ours }) => close(yours, ours))) return null;
  return (
    constantAnswer(numbers) ??
    factor(numbers) ??
    perElement(list, numbers) ??
    offset(numbers) ??
    power(numbers)
  );
}

/** The numbers of a pair of answers, one beside the other; of answers of different length none. */
function numbersOf({ yours, ours, size }: Pair): Numbers[] {
  if (typeof yours === 'number' && typeof ours === 'number') return [{ yours, ours, size }];
  if (!isList(yours) || !isList(ours) || yours.length !== ours.length)
    return [{ yours: Number.NaN, ours: 0, size }];
  return yours.flatMap((each, i) => numbersOf({ yours: each, ours: ours[i], size }));
}

function constantAnswer(numbers: readonly Numbers[]): Pattern | null {
  const [first] = numbers;
  if (!first || !numbers.every(({ yours }) => close(yours, first.yours))) return null;
  return {
    id: 'constant',
    says: `On every input tried, the answer is ${written(first.yours)}.`,
    next: 'Let the arguments reach what you return.',
  };
}

function factor(numbers: readonly Numbers[]): Pattern | null {
  const by = steepest(numbers);
  if (by === null || !numbers.every(({ yours, ours }) => close(yours, by * ours))) return null;
  if (close(by, -1))
    return {
      id: 'sign',
      says: 'On every input tried, the size is right and the sign is turned round.',
      next: 'Look for a minus that is missing, or for one too many.',
    };
  return {
    id: 'factor',
    says: `On every input tried, yours is ${written(by)} times ours.`,
    next: 'Look for what multiplies or divides the whole result.',
  };
}

/** The ratio where ours is largest: there rounding matters least. */
function steepest(numbers: readonly Numbers[]): number | null {
  const largest = numbers.reduce((best, one) => (Math.abs(one.ours) > Math.abs(best.ours) ? one : best));
  return largest.ours === 0 ? null : largest.yours / largest.ours;
}

function perElement(list: string, numbers: readonly Numbers[]): Pattern | null {
  const sized = numbers.every(({ size }) => size !== null && size > 0);
  if (!sized) return null;
  const by = (power: number) =>
    numbers.every(({ yours, ours, size }) => close(yours, ours * (size ?? 1) ** power));
  if (by(1))
    return {
      id: 'times-count',
      says: `On every input tried, yours is ours times the length of ${list}.`,
      next: `Divide by ${list}.length.`,
    };
  if (by(-1))
    return {
      id: 'over-count',
      says: `On every input tried, yours is ours divided by the length of ${list}.`,
      next: `Divide by ${list}.length only where a mean is asked for, and only once.`,
    };
  return null;
}

function offset(numbers: readonly Numbers[]): Pattern | null {
  const [first] = numbers;
  const by = first ? first.yours - first.ours : 0;
  if (!numbers.every(({ yours, ours }) => close(yours, ours + by))) return null;
  return {
    id: 'offset',
    says: `On every input tried, yours is ours ${by > 0 ? 'plus' : 'minus'} ${written(Math.abs(by))}.`,
    next: 'Look for a term that is added or taken away whatever the input is.',
  };
}

function power(numbers: readonly Numbers[]): Pattern | null {
  if (numbers.every(({ yours, ours }) => close(yours, ours * ours, usual)))
    return {
      id: 'squared',
      says: 'On every input tried, yours is the square of ours.',
      next: 'Look for a square at the end that nobody asked for.',
    };
  if (numbers.every(({ yours, ours }) => ours >= 0 && close(yours, Math.sqrt(ours))))
    return {
      id: 'rooted',
      says: 'On every input tried, yours is the root of ours.',
      next: 'Look for a root at the end that nobody asked for.',
    };
  return null;
}

const written = (value: number) => String(Number(value.toPrecision(4))).replaceAll('-', '−');
