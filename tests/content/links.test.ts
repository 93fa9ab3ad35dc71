import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { siteFaults } from './siteFaults.ts';

// tests/pages/links.spec.ts looks at the built book with this; here it is shown to see what it should.

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lossbook-links-'));
  mkdirSync(join(folder, 'lessons'));
  writeFileSync(join(folder, 'mark.svg'), '<svg/>');
  writeFileSync(join(folder, 'lessons/index.html'), '<h1 id="top">Lessons</h1>');
});
afterEach(() => rmSync(folder, { recursive: true }));

const faultsOf = (home: string, base = '/') => {
  writeFileSync(join(folder, 'index.html'), `<html><body>${home}</body></html>`);
  return siteFaults(folder, base);
};

test.each([
  ['a page', '<a href="lessons/">'],
  ['a place on a page', '<a href="/lessons/#top">'],
  ['a place on the same page', '<p id="here"></p><a href="#here">'],
  ['the state of a figure', '<p id="chooser"></p><a href="#chooser:task=number">'],
  ['a file', '<img src="mark.svg">'],
  ['a clip of its own drawing', '<svg><clipPath id="c"></clipPath><g clip-path="url(#c)"></g></svg>'],
  ['another host', '<a href="https://example.org/nowhere">'],
])('a link to %s is in order', (_what, home) => {
  expect(faultsOf(home)).toEqual([]);
});

test.each([
  ['a page that is not there', '<a href="/lesson/">', '/: the link /lesson/ leads nowhere'],
  ['a file that is not there', '<img src="mark.png">', '/: the link mark.png leads nowhere'],
  ['a folder without a page', '<a href="/lessons">', '/: the link /lessons leads nowhere'],
  [
    'a place that is not there',
    '<a href="lessons/#end">',
    '/: the link lessons/#end asks for end, which is not on that page',
  ],
  ['an id that is used twice', '<p id="a"></p><p id="a"></p>', '/: two elements have the id a'],
  ['a label for nothing', '<label for="x"></label>', '/: for names x, which is not on the page'],
  [
    'a clip that no drawing has',
    '<svg><g clip-path="url(#c)"></g></svg>',
    '/: clip-path names c, which is not on the page',
  ],
])('%s is found', (_what, home, fault) => {
  expect(faultsOf(home)).toEqual([fault]);
});

test('a book below a base path keeps its links below it', () => {
  expect(faultsOf('<a href="/book/lessons/#top">', '/book/')).toEqual([]);
  expect(faultsOf('<a href="/lessons/">', '/book/')).toEqual(['/book/: the link /lessons/ leads nowhere']);
});
