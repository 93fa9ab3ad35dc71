import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isMet, type Result } from '../../bench/harness/result.ts';
import { benchPage, latestResults, reasons } from '../../scripts/benchTables.ts';
import { scalePage } from '../../scripts/scale.ts';

const results = latestResults();
const missed = results.flatMap(({ bench, goals }) =>
  goals.filter((goal) => !isMet(goal)).map(({ name }) => `${bench}: ${name}`),
);
const explained = Object.entries(reasons).flatMap(([bench, goals]) =>
  Object.keys(goals).map((name) => `${bench}: ${name}`),
);

const pages: Result = {
  bench: 'pages',
  date: '2026-01-01',
  machine: { processor: 'one', cores: 2, gigabytes: 4, system: 'Linux' },
  versions: { node: 'v24' },
  how: 'By turns.',
  goals: [
    { name: 'small', value: 9, unit: 'kB', goal: 10 },
    { name: 'many', value: 9, unit: '', goal: 10, least: true },
  ],
  tables: {
    'A visit': {
      'the first lesson, median': { requests: 40, kB: 200 },
      'each further lesson, median': { requests: 10, kB: 50 },
      'the whole book, for reading offline': { requests: 800, kB: 9000 },
    },
  },
};

describe('docs/bench.md', () => {
  it('says what the latest results say: after a new result, npm run bench:tables', () => {
    const page = readFileSync(new URL('../../docs/bench.md', import.meta.url), 'utf8');
    expect(page).toBe(benchPage(results, reasons));
  });

  it('gives the reason for every missed goal, and for no other', () => {
    expect(explained.toSorted()).toEqual(missed.toSorted());
  });

  it('shows what was met and what was missed, with the reason', () => {
    const page = benchPage([pages], { pages: { many: 'Few came. Next: ask more.' } });
    expect(page).toContain('| small | 9 kB | ≤ 10 | met |');
    expect(page).toContain('| many | 9 | ≥ 10 | missed |');
    expect(page).toContain('- **many**: Few came. Next: ask more.');
    expect(page).not.toContain('- **small**');
  });
});

describe('docs/scale.md', () => {
  it('multiplies a visit by its readers', () => {
    const page = scalePage(pages, { aDay: 1_000_000, lessons: 3, keeping: 0.5 });
    // 40 + 2 · 10 requests and 200 + 2 · 50 kB a reader: 60 million requests and 0.3 TB a day.
    expect(page).toMatch(/hash in its name \| 60 \| 300 \| 60 \| 0\.30 \| 694 \| 28 \|/);
    // Nothing kept: 3 · 40 and 3 · 200.
    expect(page).toMatch(/nothing kept \| 120 \| 600 \| 120 \| 0\.60 \|/);
    // Half of the readers keep 800 files and 9,000 kB besides.
    expect(page).toMatch(/50 % keep the whole book \| 460 \| 4,800 \| 460 \| 4\.80 \|/);
    expect(page).toContain('75 % are answered');
  });
});
