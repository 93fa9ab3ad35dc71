import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/check.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lossbook-check-'));

function check(source: string, ...options: string[]) {
  const file = join(folder, 'answer.ts');
  writeFileSync(file, source);
  const { status, stdout } = spawnSync('node', [script, 'first-loss', file, ...options], {
    encoding: 'utf8',
  });
  return { status, stdout };
}

const answering = (body: string) => `export const squaredError = (input: number, target: number) => ${body};`;

describe('npm run check -- SLUG FILE', () => {
  test('a right answer exits with 0', () => {
    const { status, stdout } = check(answering('(target - input) ** 2'));
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Passed\n/);
  });

  test('an answer that does not pass yet exits with 1, says why and shows the seed', () => {
    const { status, stdout } = check(answering('Math.abs(input - target)'), '--seed', '5');
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^Right elsewhere, not here\n2 of 3 properties hold\.\nThis is the absolute error/,
    );
    expect(stdout).toMatch(/\n {2}yours ÷ ours\s+\S+\n\nNumbers count as equal .*\n\nseed 5\n$/);
  });

  test('code that stops exits with 2', () => {
    expect(check(answering('nothing')).status).toBe(2);
  });

  test('--json prints the verdict and nothing else', () => {
    const { stdout } = check(`console.log('mine');\n${answering('input * target')}`, '--json', '--seed', '5');
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'wrong', id: 'product', seed: 5, held: { of: 3 } });
  });

  test('--all tries every gate of the exercises named, and prints their mutation scores', () => {
    const { status, stdout } = spawnSync('node', [script, '--all', 'first-loss', '--seed', '5'], {
      encoding: 'utf8',
    });
    expect(stdout).toMatch(
      /^first-loss: \d+ gates\n {2}mutants caught: (\d+) of \1 \(100\.0 %\)\nAll gates hold\.\n$/,
    );
    expect(status).toBe(0);
  });

  test('an unknown exercise is named, with the known ones', () => {
    const { status, stderr } = spawnSync('node', [script, 'hubber', 'x.ts'], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^unknown exercise: hubber \(known: .*first-loss, /);
  });
});
