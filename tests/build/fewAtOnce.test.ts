import { describe, expect, it } from 'vitest';
import { fewAtOnce } from '../../src/build/fewAtOnce.ts';

/** Work that ends when it is told to, and notes that it has begun. */
function piece(name: string, begun: string[]) {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  return {
    work: () => {
      begun.push(name);
      return promise;
    },
    end: () => resolve(name),
    fail: () => reject(new Error(name)),
  };
}

/** Lets everything run that need not wait. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('a gate for few at once', () => {
  it('lets two in, and the others as places come free, in the order they came', async () => {
    const begun: string[] = [];
    const gate = fewAtOnce(2);
    const pieces = ['a', 'b', 'c', 'd'].map((name) => piece(name, begun));
    const all = Promise.all(pieces.map(({ work }) => gate(work)));
    await settled();
    expect(begun).toEqual(['a', 'b']);
    pieces[1]?.end();
    await settled();
    expect(begun).toEqual(['a', 'b', 'c']);
    for (const { end } of pieces) end();
    expect(await all).toEqual(['a', 'b', 'c', 'd']);
  });

  it('gives the place of work that failed to the next', async () => {
    const begun: string[] = [];
    const gate = fewAtOnce(1);
    const [bad, good] = ['bad', 'good'].map((name) => piece(name, begun)) as [
      ReturnType<typeof piece>,
      ReturnType<typeof piece>,
    ];
    const failing = expect(gate(bad.work)).rejects.toThrow('bad');
    const passing = gate(good.work);
    bad.fail();
    await failing;
    good.end();
    expect(await passing).toBe('good');
    expect(begun).toEqual(['bad', 'good']);
  });

  it('is open again when all has ended', async () => {
    const gate = fewAtOnce(1);
    await gate(async () => 'first');
    expect(await gate(async () => 'second')).toBe('second');
  });
});
