import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const kept = 'src/recorded';
const names = readdirSync(kept);
const again = mkdtempSync(join(tmpdir(), 'recorded-again-'));
beforeAll(() => {
  execFileSync('node', ['scripts/record.ts', again]);
}, 1_800_000);
afterAll(() => rmSync(again, { recursive: true }));

const read = (folder: string, name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

/** Another processor may round another way in the last digits, which a training carries on. */
const coarse = (outcome: unknown): unknown =>
  JSON.parse(typeof outcome === 'string' ? outcome : JSON.stringify(outcome), (_, value) =>
    typeof value === 'number' ? Number(value.toPrecision(3)) : value,
  );

test('there are recordings, and each is still asked for', () => {
  expect(names.length).toBeGreaterThan(0);
  expect(readdirSync(again)).toEqual(names);
});

describe.each(names)('%s', (name) => {
  test('comes out again as it was recorded, from the code as it is; else run npm run record', () => {
    const [was, is] = [kept, again].map((folder) => read(folder, name));
    expect(is.from).toBe(was.from);
    expect(coarse(is.outcome)).toEqual(coarse(was.outcome));
  });
});
