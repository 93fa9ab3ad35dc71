import { expect, test } from 'vitest';
import { bibliography, citedIn } from '../../src/components/book/bibliography.ts';

const sources = bibliography();

test('a source that lessons and catalogue both name stands there once, with what names it', () => {
  const huber = sources.filter(({ title }) => title === 'Robust Estimation of a Location Parameter');
  expect(huber).toEqual([
    expect.objectContaining({
      id: 'huber1964',
      authors: 'Peter J. Huber',
      address: 'https://doi.org/10.1214/aoms/1177703732',
      functions: ['huberLoss'],
    }),
  ]);
});

test('no title and no address stands there twice', () => {
  const titles = sources.map(({ title }) => title.toLowerCase());
  const addresses = sources.flatMap(({ address }) => address ?? []);
  expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
  expect(addresses.filter((address, i) => addresses.indexOf(address) !== i)).toEqual([]);
});

test('the sources stand in the order of their first authors', () => {
  const names = sources.map(({ authors }) => authors);
  const place = (name: string) => names.findIndex((authors) => authors.includes(name));
  expect(place('Abraham')).toBe(0);
  expect(place('Goodfellow')).toBeLessThan(place('Gulrajani'));
  expect(place('Gulrajani')).toBeLessThan(place('Huber'));
});

test('what a lesson cites is read from its text, each id once', () => {
  const body = 'As <Cite id="huber1964" /> says. <Sources ids="huber1964, girshick2015" />';
  expect(citedIn(body)).toEqual(['huber1964', 'girshick2015']);
});
