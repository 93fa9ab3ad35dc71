import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freshRecord, withAttempt } from '../../src/progress/exerciseRecord.ts';
import { countsByKind, differing, mergeOf, undoing, undoOf } from '../../src/progress/merge.ts';
import { bytesOf, fileText, recordsInFile } from '../../src/progress/progressFile.ts';
import type { Kept } from '../../src/progress/records.ts';
import { forgetting, namesOfExercise, namesOfLesson } from '../../src/progress/reset.ts';
import type { Seen } from '../../src/progress/seen.ts';
import { storeOn } from '../../src/progress/store.ts';
import { payloads } from '../hostile/payloads.ts';
import { memoryShelf } from './memoryShelf.ts';

const answer = (text: string, at: number, passed = true): Kept => ({
  at,
  value: { answer: text, right: passed, passed },
});
const exercise = (code: string, passed: boolean, at: number): Kept => ({
  at,
  value: { ...withAttempt(freshRecord('start'), code, passed), code },
});
const file = (records: unknown, more = {}) =>
  JSON.stringify({ book: 'lossbook', version: 3, records, ...more });

describe('a progress file', () => {
  test('holds every record, and gives them back', () => {
    const records = new Map<string, Kept>([
      ['answer/q', answer('2', 5)],
      ['exercise/a', exercise('x < 1 && "y"\n', true, 6)],
      ['cell/huber#venus', { at: 7, value: { text: '</script>', ours: 'ours' } }],
      ['slip/answer#q', { at: 8, value: { step: 1, due: 9 } }],
      ['place/last', { at: 9, value: { lesson: 'huber', section: 'choosing-δ' } }],
    ]);
    expect(recordsInFile(fileText(records))).toEqual(records);
  });

  test('of more than five million letters that are not ASCII can be read back', () => {
    const records = new Map(
      Array.from({ length: 52 }, (_, i) => [`answer/q${i}`, answer('語'.repeat(100_000), 5)]),
    );
    const text = fileText(records);
    expect(bytesOf(text)).toBeGreaterThan(15_000_000);
    expect(recordsInFile(text).size).toBe(52);
  });

  test('of the second version is read, and its records have no versions', () => {
    expect(recordsInFile(file({ 'answer/q': answer('2', 5) }, { version: 2 })).get('answer/q')).toEqual(
      answer('2', 5),
    );
  });

  test('cannot come from the future', () => {
    expect(recordsInFile(file({ 'answer/q': answer('2', 1e300) }), 10).get('answer/q')?.at).toBe(10);
  });

  test.each([
    ['no JSON', '{"book":', 'not JSON, or it was cut short'],
    ['of another program', '{"version":2,"records":{}}', 'not a progress file of this book'],
    ['a list', '[]', 'not a progress file of this book'],
    ['of a newer book', file({}, { version: 4 }), 'version 4 and this book reads versions 2 and 3'],
    ['too large', ' '.repeat(20_000_001), 'too large'],
    ['too large in bytes', 'ж'.repeat(10_000_001), 'too large'],
    [
      'of too many records',
      file(Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [`answer/q${i}`, answer('1', 1)]))),
      'holds 5001 records',
    ],
    [
      'with a field that nobody knows, of any size',
      file({ 'answer/q': { ...answer('1', 1), more: 'x'.repeat(1_000_000) } }),
      'The record "answer/q"',
    ],
    [
      'with such a field further in',
      file({ 'answer/q': { at: 1, value: { answer: '1', right: true, passed: true, more: 'x' } } }),
      'The record "answer/q"',
    ],
    [
      'with changes that leave no room for the next',
      file({ 'answer/q': { ...answer('1', 1), seen: { here: 2 ** 53 - 1 } } }),
      'The record "answer/q"',
    ],
    ['damaged in one record', file({ 'answer/q': { at: 1, value: {} } }), 'The record "answer/q"'],
    ['of a kind that is none', file({ 'constructor/q': answer('1', 1) }), 'The record "constructor/q"'],
    [
      'with a path for a name',
      file({ 'answer/../../x': answer('1', 1) }),
      'is damaged. Nothing was taken over',
    ],
    [
      'with a prototype',
      `{"book":"lossbook","version":2,"records":{"__proto__":{"polluted":1}}}`,
      '"__proto__"',
    ],
    ['with an endless text', file({ 'answer/q': answer('x'.repeat(100_001), 1) }), 'The record "answer/q"'],
  ])('that is %s is refused with a reason', (_, text, reason) => {
    expect(() => recordsInFile(text)).toThrow(reason);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('is refused, or read as mere text, wherever a hostile text stands in it', () => {
    for (const { text } of payloads) {
      expect(() => recordsInFile(text)).toThrow(/^(This|The) /);
      const named = file({}).replace('{}', `{${JSON.stringify(text)}:${JSON.stringify(answer('1', 1))}}`);
      expect(() => recordsInFile(named)).toThrow(/^The record |too large/);
      if (text.length > 100_000) continue;
      const kept = recordsInFile(file({ 'answer/q': answer(text, 1) })).get('answer/q');
      expect(kept?.value).toEqual({ answer: text, right: true, passed: true });
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('a merge', () => {
  test('adds what is missing, lets the newer stay, and loses nothing passed', () => {
    const mine = new Map([
      ['answer/same', answer('1', 5)],
      ['answer/newer-here', answer('here', 9)],
      ['exercise/passed-here', exercise('right', true, 1)],
      ['exercise/passed-there', exercise('typing', false, 9)],
    ]);
    const theirs = new Map([
      ['answer/same', answer('1', 2)],
      ['answer/newer-here', answer('there', 1)],
      ['answer/new', answer('3', 1)],
      ['exercise/passed-here', exercise('later', false, 8)],
      ['exercise/passed-there', exercise('right', true, 2)],
    ]);
    const merge = mergeOf(mine, theirs);
    expect(merge).toMatchObject({
      added: ['answer/new'],
      changed: ['exercise/passed-here', 'exercise/passed-there'],
      unchanged: 2,
    });
    expect(merge.put.get('exercise/passed-here')?.value).toMatchObject({
      code: 'later',
      passedCode: 'right',
    });
    expect(merge.put.get('exercise/passed-there')?.value).toMatchObject({
      code: 'typing',
      passedCode: 'right',
    });
    expect([...countsByKind(merge.changed)]).toEqual([['exercise', 2]]);
  });

  test('of the same file again changes nothing, whatever is in it', () => {
    const records = fc.array(
      fc.tuple(
        fc.constantFrom('answer/a', 'answer/b', 'exercise/c'),
        fc.string(),
        fc.boolean(),
        fc.nat({ max: 9 }),
      ),
      { maxLength: 6 },
    );
    const asRecords = (list: [string, string, boolean, number][]) =>
      new Map(
        list.map(([name, text, passed, at]): [string, Kept] => [
          name,
          name.startsWith('answer') ? answer(text, at, passed) : exercise(text, passed, at),
        ]),
      );
    fc.assert(
      fc.property(records, records, (a, b) => {
        const [mine, theirs] = [asRecords(a), asRecords(b)];
        const after = new Map([...mine, ...mergeOf(mine, theirs).put]);
        expect(mergeOf(after, theirs).put.size).toBe(0);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test('of two copies with versions, the one stays that has seen the other, whatever the clocks say', () => {
    const [first, second] = [
      { ...answer('first', 99), seen: { a: 1 } },
      { ...answer('second', 5), seen: { a: 2 } },
    ];
    const ofAnswer = (kept: Kept) => new Map([['answer/q', kept]]);
    expect(mergeOf(ofAnswer(first), ofAnswer(second)).put.get('answer/q')?.value).toMatchObject({
      answer: 'second',
    });
    expect(mergeOf(ofAnswer(second), ofAnswer(first)).put.size).toBe(0);
  });

  test('of two that were written apart keeps both texts, and a clock that was once wrong hides nothing', () => {
    const cell = (text: string, at: number, seen: Seen): Kept => ({
      at,
      seen,
      value: { text, ours: 'ours' },
    });
    const in2099 = Date.UTC(2099, 0);
    const mine = new Map([['cell/huber#venus', cell('from 2099', in2099, { a: 4 })]]);
    const theirs = new Map([['cell/huber#venus', cell('newer work', 500, { b: 1 })]]);
    const merged = mergeOf(mine, theirs, 1000).put.get('cell/huber#venus');
    expect(merged?.value).toEqual({
      text: 'newer work',
      ours: 'ours',
      beside: [{ text: 'from 2099', from: 'elsewhere' }],
    });
    expect(merged?.seen).toEqual({ a: 4, b: 1 });
    const code = mergeOf(
      new Map([['exercise/a', exercise('mine', false, 9)]]),
      new Map([['exercise/a', exercise('theirs', true, 3)]]),
    ).put.get('exercise/a');
    expect(code?.value).toMatchObject({
      code: 'mine',
      passedCode: 'theirs',
      beside: [{ text: 'theirs', from: 'elsewhere' }],
    });
  });

  test('planned anew when it is taken over loses no edit made since the preview', () => {
    const { store } = storeWith({ 'cell/huber#venus': { text: 'mine', ours: 'ours' } });
    const inFile = new Map([['cell/huber#venus', { at: 10, value: { text: 'in the file', ours: 'ours' } }]]);
    const preview = mergeOf(store.records(), inFile);
    store.update('cell', 'huber#venus', () => ({ text: 'edited since', ours: 'ours' }));
    const now = mergeOf(store.records(), inFile);
    expect(differing(preview, now)).toEqual(['cell/huber#venus']);
    store.put(now.put);
    const texts = store.read('cell', 'huber#venus');
    expect([texts?.text, ...(texts?.beside ?? []).map(({ text }) => text)].sort()).toEqual([
      'edited since',
      'in the file',
    ]);
  });

  test('can be undone; what was edited since stays', () => {
    const { store } = storeWith({
      'answer/q': { answer: 'mine', right: true, passed: true },
      'cell/huber#venus': { text: 'mine', ours: 'ours' },
    });
    const before = store.records();
    const { put } = mergeOf(
      before,
      new Map<string, Kept>([
        ['answer/q', answer('theirs', 20)],
        ['answer/r', answer('new', 20)],
        ['cell/huber#venus', { at: 20, value: { text: 'theirs', ours: 'ours' } }],
      ]),
      100,
    );
    const undo = undoOf(put, before);
    store.put(put);
    expect(store.records().size).toBe(3);
    store.update('cell', 'huber#venus', (kept) => ({ text: `${kept?.text} and more`, ours: 'ours' }));
    const { put: back, left } = undoing(undo, store.records());
    expect(left).toEqual(['cell/huber#venus']);
    store.put(back);
    expect(store.read('answer', 'q')?.answer).toBe('mine');
    expect(store.read('answer', 'r')).toBeNull();
    expect(store.read('cell', 'huber#venus')?.text).toBe('theirs and more');
  });
});

/** A store that holds these values. */
function storeWith(values: Record<string, Kept['value']>) {
  const store = storeOn(memoryShelf().shelf, { now: () => 5 });
  store.put(new Map(Object.entries(values).map(([name, value]) => [name, { at: 5, value }])));
  return { store };
}

test('a reset forgets an exercise, a lesson or all, and can be undone', () => {
  const store = storeOn(memoryShelf().shelf);
  const records = new Map<string, Kept>([
    ['exercise/a', exercise('x', true, 1)],
    ['slip/exercise#a', { at: 1, value: { step: 0, due: 1 } }],
    ['answer/q', answer('1', 1)],
    ['slip/answer#q', { at: 1, value: { step: 0, due: 1 } }],
    ['cell/huber#venus', { at: 1, value: { text: 'a', ours: 'b' } }],
    ['cell/huberish#venus', { at: 1, value: { text: 'a', ours: 'b' } }],
    ['answer/elsewhere', answer('1', 1)],
  ]);
  store.put(records);
  const ofLesson = namesOfLesson('huber', { exercises: ['a', 'untouched'], checks: ['q'] }, store.records());
  const undo = undoOf(forgetting(ofLesson), store.records());
  store.put(forgetting(ofLesson));
  expect([...store.records().keys()].sort()).toEqual(['answer/elsewhere', 'cell/huberish#venus']);
  store.put(undoing(undo, store.records()).put);
  expect(store.records().size).toBe(7);
  store.put(forgetting(namesOfExercise('a')));
  expect(store.read('exercise', 'a')).toBeNull();
  store.put(forgetting(store.records().keys()));
  expect(store.records().size).toBe(0);
});
