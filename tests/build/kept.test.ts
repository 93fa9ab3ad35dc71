import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { kept, keyOf, withImports } from '../../src/build/kept.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-'));
const kind = `test-${process.pid}`;
const shelf = join('.cache/kept', kind);
const entry = join(folder, 'entry.ts');
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

beforeEach(() => {
  write(
    'entry.ts',
    "import { far } from './middle.ts';\nnew Worker(new URL('./worker.ts', import.meta.url));",
  );
  write('middle.ts', "export const later = () => import('./far.ts');");
  write('far.ts', 'export const far = 1;');
  write('worker.ts', 'postMessage(0);');
  rmSync(shelf, { recursive: true, force: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(shelf, { recursive: true, force: true });
});

const origins = (inputs: unknown) => ({ inputs, code: [entry] });

/** Work that counts how often it is done. */
function counted<T>(value: T) {
  const work = {
    done: 0,
    make: async () => {
      work.done += 1;
      return value;
    },
  };
  return work;
}

describe('the key of what is kept', () => {
  it('is the same for the same inputs and code', () => {
    expect(keyOf(origins({ seed: 1 }))).toBe(keyOf(origins({ seed: 1 })));
  });

  it('changes with an input', () => {
    expect(keyOf(origins({ seed: 1 }))).not.toBe(keyOf(origins({ seed: 2 })));
    expect(keyOf(origins([1, Number.NaN]))).not.toBe(keyOf(origins([1, null])));
  });

  it.each(['entry.ts', 'middle.ts', 'far.ts', 'worker.ts'])('changes with the code of %s', (name) => {
    const before = keyOf(origins(0));
    write(name, `${name === 'entry.ts' ? "import './middle.ts';" : ''}export const changed = 2;`);
    expect(keyOf(origins(0))).not.toBe(before);
  });
});

describe('kept', () => {
  it('makes a thing once, and gives it back as it was', async () => {
    const work = counted({ loss: Number.NaN, course: Float32Array.of(1, 0.5), none: undefined });
    const first = await kept(kind, origins('run'), work.make);
    expect(await kept(kind, origins('run'), work.make)).toEqual(first);
    expect(work.done).toBe(1);
  });

  it('makes it again when an input has changed, or the code', async () => {
    const work = counted(1);
    await kept(kind, origins('run'), work.make);
    await kept(kind, origins('another run'), work.make);
    expect(work.done).toBe(2);
    write('far.ts', 'export const far = 2;');
    await kept(kind, origins('run'), work.make);
    expect(work.done).toBe(3);
  });

  it('makes it again when the file is broken', async () => {
    const work = counted('whole');
    await kept(kind, origins('run'), work.make);
    for (const name of readdirSync(shelf)) writeFileSync(join(shelf, name), 'half');
    expect(await kept(kind, origins('run'), work.make)).toBe('whole');
    expect(work.done).toBe(2);
  });

  it('keeps nothing of work that failed', async () => {
    const failing = () => kept(kind, origins('run'), () => Promise.reject(new Error('no')));
    await expect(failing()).rejects.toThrow('no');
    expect(await kept(kind, origins('run'), counted('well').make)).toBe('well');
  });
});

describe('the code that counts', () => {
  it('holds files that are taken as text, and all that fit a pattern', () => {
    write('entry.ts', "import text from './text.txt?raw';\nimport.meta.glob('./part*.ts');");
    for (const name of ['text.txt', 'part1.ts', 'part2.ts']) write(name, '');
    const names = ['entry.ts', 'part1.ts', 'part2.ts', 'text.txt'];
    expect(withImports([entry])).toEqual(names.map((name) => join(folder, name)));
  });

  it('holds the losses and the training behind a run made at build', () => {
    const files = withImports(['src/figures/builtTraining.ts']);
    expect(files).toEqual(
      expect.arrayContaining(['src/training/runs/ganRun.ts', 'src/losses/discriminator.ts']),
    );
  });

  it('holds the kernel, the losses and the outputs behind a cell', () => {
    const files = withImports(['src/notebook/runDocument.ts', 'src/notebook/nodeKernel.ts']);
    expect(files).toEqual(
      expect.arrayContaining([
        'src/notebook/kernel.ts',
        'src/losses/huber.ts',
        'src/notebook/output/toHtml.ts',
      ]),
    );
  });
});
