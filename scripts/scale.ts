/* `npm run scale` writes docs/scale.md: what many readers cost, computed from the latest result of `bench -- pages`. */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Result } from '../bench/harness/result.ts';
import { latestResults } from './benchTables.ts';

const page = new URL('../docs/scale.md', import.meta.url);

/** Who reads: readers a day, lessons each, and the share whose browser keeps the whole book. */
interface Readers {
  aDay: number;
  lessons: number;
  keeping: number;
}

interface Fetched {
  requests: number;
  kB: number;
}

const plus = (a: Fetched, b: Fetched, times = 1): Fetched => ({
  requests: a.requests + times * b.requests,
  kB: a.kB + times * b.kB,
});

const whole = (value: number) => Math.round(value).toLocaleString('en-GB');

export function scalePage({ date, tables }: Result, { aDay, lessons, keeping }: Readers): string {
  const visit = tables['A visit'] as Record<string, Record<string, number>>;
  const row = (name: string) => visit[name] as unknown as Fetched;
  const first = row('the first lesson, median');
  const next = row('each further lesson, median');
  const book = row('the whole book, for reading offline');
  const reading = plus(first, next, lessons - 1);
  const uncached = plus(first, first, lessons - 1);
  const all = plus(reading, book, keeping);
  const line = (name: string, { requests, kB }: Fetched) => {
    const terabytes = (kB * aDay) / 1e9;
    return `| ${name} | ${whole(requests)} | ${whole(kB)} | ${whole((requests * aDay) / 1e6)} | ${terabytes.toFixed(2)} | ${whole((requests * aDay) / 86_400)} | ${((terabytes * 8e6) / 86_400).toFixed(0)} |`;
  };
  const hits = 1 - next.requests / first.requests;
  return `# A million readers a day

Written by \`npm run scale\` from the \`pages\` benchmark of ${date}: ${whole(aDay)} readers, all new, with ${lessons} lessons each.

| what is fetched | requests a reader | kB a reader | million requests a day | TB a day | requests a second, on average | Mbit/s, on average |
| --- | --- | --- | --- | --- | --- | --- |
${line('reading, browsers keep what has a hash in its name', reading)}
${line('the same, nothing kept', uncached)}
${line('the whole book once, to read offline', book)}
${line(`reading, and ${100 * keeping} % keep the whole book`, all)}

Of a further lesson's requests ${(100 * hits).toFixed(0)} % are answered by the reader's own browser. Peaks are some three times the average.
There is no server of ours: no session, no database, no computation. All files are the same for all readers, so each
place of a content network fetches each file once per version and then serves it from memory; the origin sees the
book's ${whole(book.requests)} files times the number of places, whatever the number of readers.

## What breaks first

Nothing in the book; the bill, and then the host's fair-use limit. The offline copy is ${(book.kB / reading.kB).toFixed(0)} times what a reader of ${lessons} lessons
fetches, so it decides both. It waits until the page is at rest, and is not made where the reader saves data or the line
is slow. The next steps, in order of what they save: bundle the workers' shared libraries once instead of once for each
worker; keep the whole book from the second visit on; put code of exercises and editor out of the copy until it is used.

A new version costs little: a browser that keeps the book fetches only files whose hash has changed.
`;
}

export const readers: Readers = { aDay: 1_000_000, lessons: 3, keeping: 1 };

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const pages = latestResults().find(({ bench }) => bench === 'pages');
  if (!pages) throw new Error('bench/results holds no result of pages');
  writeFileSync(page, scalePage(pages, readers));
}
