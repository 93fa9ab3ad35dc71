import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { areas, mutantsPage, type Scores, scoresOf } from '../../scripts/mutants.ts';

const docs = new URL('../../docs/', import.meta.url);
const scores: Scores = JSON.parse(readFileSync(new URL('mutants.json', docs), 'utf8'));
const at = (line: number) => ({ start: { line, column: 0 }, end: { line, column: 1 } });
const mutant = { id: '1', fileName: 'src/losses/l1.ts', mutatorName: 'ArithmeticOperator', location: at(7) };

describe('mutation scores', () => {
  it('count what a test objects to, and name where and what survives', () => {
    const found = scoresOf([
      { ...mutant, replacement: 'a + b', status: 'Killed' },
      { ...mutant, replacement: 'while (true)', status: 'Timeout' },
      { ...mutant, replacement: 'a\n  - b', status: 'Survived' },
      { ...mutant, replacement: 'a | b', status: 'NoCoverage' },
      { ...mutant, replacement: '""', status: 'Ignored' },
    ]);
    const left = ['7: a - b', '7: a | b'];
    expect(found).toEqual({ 'src/losses/l1.ts': { killed: 1, timedOut: 1, survived: left } });
    expect(mutantsPage({ losses: found })).toContain('## losses: 2 of 4, 50.0 %');
    expect(mutantsPage({ losses: found })).toContain('| 2 of 4 | `7: a - b`; `7: a \\| b` |');
  });

  it('are told on their page as they were kept', () => {
    expect(readFileSync(new URL('mutants.md', docs), 'utf8')).toBe(mutantsPage(scores));
  });

  it('are of files that are still there', () => {
    const files = Object.values(scores).flatMap((each) => Object.keys(each));
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it.each(Object.entries(areas))('of %s ask for tests and files that there are', (_, { mutate, tests }) => {
    for (const pattern of [...tests, ...mutate.filter((each) => !each.startsWith('!'))])
      expect(globSync(pattern), pattern).not.toEqual([]);
  });
});
