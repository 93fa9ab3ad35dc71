import { isObject } from './kinds.ts';
import { asKept, type Kept, type Records, version } from './records.ts';

/**
 * The largest file that is read, in bytes. A browser keeps some five million characters for one site, each of up to three
 * bytes: whatever could be saved can be read back.
 */
export const largestFile = 20_000_000;

const mostRecords = 5_000;

/** The versions that are read; before the third, a record did not tell which changes it had seen. */
const readable: readonly unknown[] = [2, version];

/** All records as a file that another browser can read. */
export const fileText = (records: Records, now = Date.now()): string =>
  JSON.stringify(
    { book: 'lossbook', version, saved: new Date(now).toISOString(), records: Object.fromEntries(records) },
    null,
    1,
  );

/** How many bytes a text takes in a file. */
export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/**
 * The records in a file's text. Throws an error that says what is wrong with it; then nothing of it is taken.
 * @param now a record from the future counts as made now, so that it cannot win over every later change.
 */
export function recordsInFile(text: string, now = Date.now()): Map<string, Kept> {
  if (text.length > largestFile || bytesOf(text) > largestFile)
    throw new Error('This file is too large: a saved progress has at most 20 MB.');
  const value = parsed(text);
  if (!isObject(value) || value.book !== 'lossbook' || !isObject(value.records))
    throw new Error('This is not a progress file of this book. Expected one that was saved on this page.');
  if (!readable.includes(value.version))
    throw new Error(
      `This file has version ${shown(value.version)} and this book reads versions ${readable.join(' and ')}. Reload the page to get the newest book, then try again.`,
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
