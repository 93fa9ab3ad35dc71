import { isObject } from './kinds.ts';
import { type Kept, knownAs, nameOf } from './records.ts';
import { type Keeping, keysOn, layAside, readOn, type Shelf } from './shelf.ts';

/** Under which key the first version of the book kept all exercises and answers, in one text. */
const firstKey = 'lossbook';

/** How the keys began under which the first version kept edited cells: `lossbook:cell:/lessons/huber/#venus`. */
const firstCell = /^lossbook:cell:.*\/lessons\/([\w-]+)\/#([\w-]+)$/;

/** Moves what the first version of the book kept into records; what no record can be made of is laid aside. */
export function moveFromFirst(shelf: Shelf, write: (name: string, kept: Kept) => Keeping): void {
  for (const key of keysOn(shelf)) {
    if (key !== firstKey && !firstCell.test(key)) continue;
    const records = recordsOfFirst(key, shelf.getItem(key) ?? '');
    if (!records) layAside(shelf, key, 'first-version');
    else if ([...records].every(([name, kept]) => readOn(shelf, name) || write(name, kept) === 'kept'))
      shelf.removeItem(key);
  }
}

/** They count as older than any record, since the first version kept no time. */
function recordsOfFirst(key: string, text: string): Map<string, Kept> | null {
  const value = parsed(text);
  const [, lesson, cell] = firstCell.exec(key) ?? [];
  const found = cell ? [[nameOf('cell', `${lesson}#${cell}`), value] as const] : exercisesAndAnswers(value);
  const records = found?.map(([name, one]) => [name, knownAs(name, { at: 0, value: one })] as const);
  return records?.every((record): record is [string, Kept] => record[1] !== null) ? new Map(records) : null;
}

function exercisesAndAnswers(value: unknown): [name: string, value: unknown][] | null {
  if (!isObject(value) || value.version !== 1) return null;
  const { exercises = {}, answers = {} } = value;
  if (!isObject(exercises) || !isObject(answers)) return null;
  return [
    ...Object.entries(exercises).map(([slug, record]): [string, unknown] => [
      nameOf('exercise', slug),
      record,
    ]),
    ...Object.entries(answers).map(([id, answer]): [string, unknown] => [
      nameOf('answer', id),
      { answer, right: null, passed: false },
    ]),
  ];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
