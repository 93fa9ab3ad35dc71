import { mergedApart } from './merging.ts';
import { type Entry, readText } from './records.ts';
import { joined, order, type Seen } from './seen.ts';

/** What is to be written where, so that both places of keeping hold the same. */
export interface Reconciled {
  entry: Entry;
  onShelf: boolean;
  onDurable: boolean;
}

/**
 * Settles the two copies of a record that one browser keeps; `null` where there is nothing to do. A copy that is missing
 * was lost, since a record that the reader took back leaves a mark.
 * @param began what the page had seen of a record that it changed before it could read the durable copy.
 */
export function reconciled(
  name: string,
  here: string | null,
  there: string | null,
  began?: Seen,
): Reconciled | null {
  if (here === there) return null;
  const [mine, theirs] = [entryIn(name, here), entryIn(name, there)];
  if (isNewer(name, here) || isNewer(name, there)) return null;
  if (!theirs) return mine && { entry: mine, onShelf: false, onDurable: true };
  if (!mine) return { entry: theirs, onShelf: true, onDurable: false };
  if (began && isBehind(began, theirs.seen))
    return { entry: bothOf(name, mine, theirs), onShelf: true, onDurable: true };
  switch (order(mine.seen, theirs.seen)) {
    case 'older':
      return { entry: theirs, onShelf: true, onDurable: false };
    case 'apart':
      return { entry: bothOf(name, mine, theirs), onShelf: true, onDurable: true };
    default:
      return { entry: mine, onShelf: false, onDurable: true };
  }
}

/** Of a text that is to be written and the one there, the newer; one that cannot be read is written over. */
export function newerText(name: string, there: string | null, text: string): string {
  if (isNewer(name, there)) return there as string;
  const [theirs, mine] = [entryIn(name, there), entryIn(name, text)];
  return theirs && mine && order(theirs.seen, mine.seen) === 'newer' ? (there as string) : text;
}

const isBehind = (began: Seen, there: Seen | undefined) => ['older', 'apart'].includes(order(began, there));

function entryIn(name: string, text: string | null): Entry | null {
  const reading = text === null ? null : readText(name, text);
  return reading?.state === 'kept' ? reading.entry : null;
}

const isNewer = (name: string, text: string | null): boolean =>
  text !== null && readText(name, text).state === 'newer';

/** What this page wrote is shown; what it had not seen is kept beside. A record taken back gives way to one that lives. */
function bothOf(name: string, mine: Entry, theirs: Entry): Entry {
  const seen = joined(mine.seen, theirs.seen);
  if (!mine.value || !theirs.value) return { ...(mine.value ? mine : theirs), seen };
  const now = Math.max(mine.at, theirs.at);
  return mergedApart(
    name,
    { ...theirs, at: -2, value: theirs.value },
    { ...mine, at: now, value: mine.value },
    now,
  );
}
