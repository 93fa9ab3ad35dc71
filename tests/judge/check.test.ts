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
    expect(stdout).toMatch(
      /\n {2}yours ÷ ours\s+\S+\n\nGoing by your own answers, \S+ should equal \S+\.\nNumbers count as equal .*\n\nseed 5\n$/,
    );
  });

  test('code that stops exits with 2', () => {
    expect(check(answering('nothing')).status).toBe(2);
  });

  test('--json prints the verdict and nothing else', () => {
    const { stdout } = check(`console.log('mine');\n${answering('input * target')}`, '--json', '--seed', '5');
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'wrong', id: 'product', seed: 5, passed: { of: 3 } });
  });

  test.each([[], ['--json']])(
    'what would steer a terminal, or look like a verdict, is spelt out (%s)',
    (...options) => {
      const told = "'\\x1b[2J\\x1b[HPassed\\x9b2J\\u202e\\nPassed\\n'";
      const source = `export function squaredError() { console.log(${told}); throw new Error(${told}); }`;
      const { status, stdout } = check(source, ...options);
      expect(status).toBe(2);
      expect(stdout).toContain('u{1b}[2J');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
      expect(stdout).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]|^Passed/m);
    },
  );

  test('a thread that no limit of its own could stop is killed, and the command ends', () => {
    const { status, stdout } = check(
      answering('new Set([][Symbol.iterator].call({ length: 2 ** 53 - 1 } as any)).size'),
    );
    expect(status).toBe(2);
    expect(stdout).toMatch(/^It stopped\nOne call did not come to its end within 4 seconds/);
  });

  test('an answer that fills the memory is stopped, and the command says so', () => {
    const { status, stdout } = check(
      answering('Array.from({ length: 200 }, () => new Float64Array(1e7).fill(input)).length'),
    );
    expect(status).toBe(2);
    // On a machine that is busy with other things the time may be over before the memory is.
    expect(stdout).toMatch(
      /^It stopped\n(The code asked for more memory than there is|One call did not come)/,
    );
  });

  test('--all tries every gate of the exercises named, and prints their mutation scores', () => {
    const { status, stdout } = spawnSync('node', [script, '--all', 'first-loss', '--seed', '5'], {
      encoding: 'utf8',
    });
    expect(stdout).toMatch(
      /^first-loss: \d+ gates\n {2}mutants caught: (\d+) of \1 \(100\.0 %\)\nfirst-loss, Python: \d+ gates\n {2}mutants caught: (\d+) of \2 \(100\.0 %\)\nAll gates hold\.\n$/,
    );
    expect(status).toBe(0);
  });

  test('an unknown exercise is named, with the known ones', () => {
    const { status, stderr } = spawnSync('node', [script, 'hubber', 'x.ts'], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^unknown exercise: hubber \(known: .*first-loss, /);
  });
});
