import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freshRecord, withAttempt } from '../../src/progress/exerciseRecord.ts';
import { countsByKind, mergeOf, undoOf } from '../../src/progress/merge.ts';
import { fileText, recordsInFile } from '../../src/progress/progressFile.ts';
import type { Kept } from '../../src/progress/records.ts';
import { forgetting, namesOfExercise, namesOfLesson } from '../../src/progress/reset.ts';
import { storeOn } from '../../src/progress/store.ts';
import { payloads } from '../hostile/payloads.ts';
import { memoryShelf } from './memoryShelf.ts';

const answer = (text: string, at: number, passed = true): Kept => ({
  at,
  value: { answer: text, right: passed, passed },
});
const exercise = (code: string, passed: boolean, at: number): Kept => ({
  at,
  value: withAttempt(freshRecord('start'), code, passed),
});
const file = (records: unknown, more = {}) =>
  JSON.stringify({ book: 'lossbook', version: 2, records, ...more });

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

  test('cannot come from the future', () => {
    expect(recordsInFile(file({ 'answer/q': answer('2', 1e300) }), 10).get('answer/q')?.at).toBe(10);
  });

  test.each([
    ['no JSON', '{"book":', 'not JSON, or it was cut short'],
    ['of another program', '{"version":2,"records":{}}', 'not a progress file of this book'],
    ['a list', '[]', 'not a progress file of this book'],
    ['of a newer book', file({}, { version: 3 }), 'version 3 and this book reads version 2'],
    ['too large', ' '.repeat(5_000_001), 'too large'],
    [
      'of too many records',
      file(Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [`answer/q${i}`, answer('1', 1)]))),
      'holds 5001 records',
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

  test('can be undone', () => {
    const store = storeOn(memoryShelf().shelf);
    store.put(new Map([['answer/q', answer('mine', 1)]]));
    const before = store.records();
    const { put } = mergeOf(
      before,
      new Map([
        ['answer/q', answer('theirs', 2)],
        ['answer/r', answer('new', 2)],
      ]),
    );
    const undo = undoOf(put.keys(), before);
    store.put(put);
    expect(store.records().size).toBe(2);
    store.put(undo);
    expect(store.records()).toEqual(before);
  });
});

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
  const undo = undoOf(ofLesson, store.records());
  store.put(forgetting(ofLesson));
  expect([...store.records().keys()].sort()).toEqual(['answer/elsewhere', 'cell/huberish#venus']);
  store.put(undo);
  expect(store.records().size).toBe(7);
  store.put(forgetting(namesOfExercise('a')));
  expect(store.read('exercise', 'a')).toBeNull();
  store.put(forgetting(store.records().keys()));
  expect(store.records().size).toBe(0);
});
