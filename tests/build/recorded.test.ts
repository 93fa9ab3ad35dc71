import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { originsKey, recorded } from '../../src/build/recorded.ts';

let folder: string;
const code = () => join(folder, 'code.ts');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'recorded-'));
  writeFileSync(code(), 'export const rate = 1;');
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** Work that counts how often it is done. */
function counted(inputs: unknown, outcome: unknown = [0.123456789, null, 'text']) {
  const make = vi.fn(async () => outcome);
  return { make, ask: () => recorded({ name: `test-${process.pid}`, inputs, code: [code()], make }) };
}

describe('while recordings are written', () => {
  beforeEach(() => vi.stubEnv('LOSSBOOK_RECORD', folder));

  it('does the work once, and gives five digits from then on', async () => {
    const { make, ask } = counted('seed 1');
    expect(await ask()).toEqual([0.12346, null, 'text']);
    expect(await ask()).toEqual([0.12346, null, 'text']);
    expect(make).toHaveBeenCalledTimes(1);
    const [file = ''] = readdirSync(folder).filter((name) => name.endsWith('.json'));
    expect(JSON.parse(readFileSync(join(folder, file), 'utf8')).from).toBe(
      originsKey({ inputs: 'seed 1', code: [code()] }),
    );
  });

  it('does it again for other inputs, and for other code', async () => {
    await counted('seed 1').ask();
    const other = counted('seed 2', 2);
    expect(await other.ask()).toBe(2);
    writeFileSync(code(), 'export const rate = 2;');
    expect(await other.ask()).toBe(2);
    expect(other.make).toHaveBeenCalledTimes(2);
  });
});

describe('while the book is built', () => {
  it('says what to run where a recording is missing, and does the work once for all builds', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { make, ask } = counted(folder);
    expect(await ask()).toEqual([0.12346, null, 'text']);
    expect(warned.mock.calls.flat().join()).toContain('npm run record');
    expect(await ask()).toEqual([0.12346, null, 'text']);
    expect(make).toHaveBeenCalledTimes(1);
  });
});
