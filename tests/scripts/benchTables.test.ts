import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isMet } from '../../bench/harness/result.ts';
import { benchPage, latestResults, reasons } from '../../scripts/benchTables.ts';
import { readers, scalePage } from '../../scripts/scale.ts';

const results = latestResults();
const missed = results.flatMap(({ bench, goals }) =>
  goals.filter((goal) => !isMet(goal)).map(({ name }) => `${bench}: ${name}`),
);
const explained = Object.entries(reasons).flatMap(([bench, goals]) =>
  Object.keys(goals).map((name) => `${bench}: ${name}`),
);

describe('docs/bench.md', () => {
  it('says what the latest results say: after a new result, npm run bench:tables', () => {
    const page = readFileSync(new URL('../../docs/bench.md', import.meta.url), 'utf8');
    expect(page).toBe(benchPage(results, reasons));
  });

  it('gives the reason for every missed goal, and for no other', () => {
    expect(explained.toSorted()).toEqual(missed.toSorted());
  });
});

describe('docs/scale.md', () => {
  it('is computed from the latest result of pages: after a new one, npm run scale', () => {
    const pages = results.find(({ bench }) => bench === 'pages');
    if (!pages) throw new Error('bench/results holds no result of pages');
    const page = readFileSync(new URL('../../docs/scale.md', import.meta.url), 'utf8');
    expect(page).toBe(scalePage(pages, readers));
  });
});
