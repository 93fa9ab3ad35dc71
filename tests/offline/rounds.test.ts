import { expect, test } from 'vitest';
import { bookAddresses } from '../../src/offline/bookFiles.ts';
import { keptAddresses } from '../../src/offline/keep.ts';
import { inOrder, keepRound, readMisses } from '../../src/offline/rounds.ts';
import { bookOf, homeWith } from './home.ts';

const pages = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`lessons/${i}/`, `page ${i}`]));
const book = bookOf(pages);
const all = bookAddresses(book);

test('what was never tried comes before what failed, and that begins with the longest ago', () => {
  expect(inOrder(['a', 'b', 'c', 'd'], { c: 'refused', a: 'altered' })).toEqual(['b', 'd', 'c', 'a']);
});

test('a host that alters every page is asked for some at each visit, and in time for all', async () => {
  const altered = Object.fromEntries(Object.entries(pages).map(([address, text]) => [address, `${text}!`]));
  const home = homeWith(altered);
  await keepRound(book, all, home);
  expect(Object.keys(await readMisses(book, home)).length).toBe(30);
  Object.assign(home.files, { 'lessons/29/': pages['lessons/29/'] });
  let visits = 0;
  for (; (await keptAddresses(book, home)).length === 0 && visits < 10; visits++) {
    const before = home.asked.length;
    await keepRound(book, all, home, undefined, 8);
    expect(home.asked.length - before).toBeLessThan(13);
  }
  expect(visits).toBeLessThan(5);
  expect(await keptAddresses(book, home)).toEqual(['lessons/29/']);
  expect(Object.keys(await readMisses(book, home)).length).toBe(29);
});

test('the note of what is missing outlives a round, and a forged one counts for nothing', async () => {
  const home = homeWith({ ...pages, 'lessons/3/': 404 });
  await keepRound(book, all, home);
  expect(await readMisses(book, home)).toEqual({ 'lessons/3/': 'refused' });
  const forged = { 'lessons/3/': 'because', elsewhere: 'refused', 'lessons/4/': 'altered' };
  await home.cache.put('/lossbook/?misses', Response.json(forged));
  expect(await readMisses(book, home)).toEqual({ 'lessons/4/': 'altered' });
  await home.cache.put('/lossbook/?misses', new Response('not JSON'));
  expect(await readMisses(book, home)).toEqual({});
});
