import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { filesOf } from '../../src/build/offlineWorker.ts';

const folder = mkdtempSync(join(tmpdir(), 'lossbook-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a build’s files are listed by address and hash; cards and data on request apart', () => {
  const contents = {
    'index.html': 'home',
    'lessons/huber/index.html': 'huber',
    '404.html': 'not here',
    '_astro/KaTeX.js': 'font',
    'cards/huber.png': 'card',
    'sitemap-0.xml': 'map',
    'robots.txt': 'all',
    'service-worker.js': 'an earlier one',
    _headers: 'for the host',
    _redirects: 'for the host',
    '.nojekyll': '',
    '.well-known/security.txt': 'not of the book',
    CNAME: 'example.org',
    'data/large.json': 'x'.repeat(2_000_000),
    'reference/huber/index.html': 'reference',
    'data/wages.json': '[]',
    'data/cifar10-train.bin': 'pictures',
  };
  for (const [file, content] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  const { base, hashes, bytes, onRequest } = filesOf(folder, '/lossbook/');
  expect(base).toBe('/lossbook/');
  // The most useful first: where there is no room for all, the last are missing.
  expect(Object.keys(hashes)).toEqual([
    '',
    '404.html',
    'lessons/huber/',
    '_astro/KaTeX.js',
    'reference/huber/',
    'data/wages.json',
    'data/cifar10-train.bin',
    'data/large.json',
  ]);
  // By `printf home | openssl dgst -sha256 -binary | base64`.
  expect(hashes['']).toBe('TqFAWIFQdzzjqs54au739ASc4QD6ZJyU+73blg8dqUI=');
  const texts = ['not here', 'font', '[]', 'home', 'huber', 'reference'];
  expect(bytes).toBe(texts.join('').length + 2_000_000);
  expect(onRequest).toEqual({ 'data/cifar10-train.bin': 8 });
});
