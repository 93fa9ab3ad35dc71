import { isObject } from './kinds.ts';
import { asKept, type Kept, type Records, version } from './records.ts';

/** The largest file that is read, in bytes: a browser keeps about as much for one site. */
export const largestFile = 5_000_000;

const mostRecords = 5_000;

/** All records as a file that another browser can read. */
export const fileText = (records: Records, now = Date.now()): string =>
  JSON.stringify(
    { book: 'lossbook', version, saved: new Date(now).toISOString(), records: Object.fromEntries(records) },
    null,
    1,
  );

/**
 * The records in a file's text. Throws an error that says what is wrong with it; then nothing of it is taken.
 * @param now a record from the future counts as made now, so that it cannot win over every later change.
 */
export function recordsInFile(text: string, now = Date.now()): Map<string, Kept> {
  if (text.length > largestFile)
    throw new Error('This file is too large: a saved progress has at most 5 MB.');
  const value = parsed(text);
  if (!isObject(value) || value.book !== 'lossbook' || !isObject(value.records))
    throw new Error('This is not a progress file of this book. Expected one that was saved on this page.');
  if (value.version !== version)
    throw new Error(
      `This file has version ${shown(value.version)} and this book reads version ${version}. Reload the page to get the newest book, then try again.`,
    );
  const entries = Object.entries(value.records);
  if (entries.length > mostRecords)
    throw new Error(`This file holds ${entries.length} records; expected at most ${mostRecords}.`);
  return new Map(
    entries.map(([name, record]) => {
      const kept = asKept(name, record);
      if (!kept)
        throw new Error(`The record ${shown(name)} in this file is damaged. Nothing was taken over.`);
      return [name, { ...kept, at: Math.min(kept.at, now) }];
    }),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('This file is not JSON, or it was cut short. Save it again where it came from.');
  }
}

/** A value of a stranger's file, short enough to be read. */
const shown = (value: unknown): string => String(JSON.stringify(value)).slice(0, 60);
