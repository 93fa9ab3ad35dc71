import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepAnswer, readAnswer } from '../../src/progress/answers.ts';
import { contentHash } from '../../src/progress/contentHash.ts';
import {
  freshRecord,
  hintEarned,
  keepingMine,
  startsElsewhere,
  withAttempt,
  withHint,
} from '../../src/progress/exerciseRecord.ts';
import { keepExerciseRecord, readExerciseRecord } from '../../src/progress/exercises.ts';
import { readPassedCode } from '../../src/progress/passedCode.ts';
import { noProgress, parseProgress } from '../../src/progress/progress.ts';
import { type Shelf, storeOn } from '../../src/progress/store.ts';

const shelfWith = (kept: Record<string, string> = {}) => {
  const items = new Map(Object.entries(kept));
  const shelf: Shelf = {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, text) => items.set(key, text),
  };
  return { items, store: storeOn(() => shelf) };
};

describe('contentHash', () => {
  test('tells texts apart and forgives white space at the ends', () => {
    const texts = fc.uniqueArray(
      fc.string({ unit: 'grapheme' }).map((text) => text.trim()),
      { minLength: 50 },
    );
    fc.assert(
      fc.property(texts, (all) => new Set(all.map(contentHash)).size === all.length),
      { seed: 1, numRuns: 20 },
    );
    expect(contentHash(' return 0;\n')).toBe(contentHash('return 0;'));
  });
});

describe('an exercise record', () => {
  const fresh = freshRecord('start');

  test('earns a hint with two different answers, not with the same one twice', () => {
    const once = withAttempt(fresh, 'a', false);
    expect(hintEarned(withAttempt(once, 'a', false))).toBe(false);
    expect(hintEarned(withAttempt(once, 'b', false))).toBe(true);
  });

  test('asks for two more answers after each hint', () => {
    const hinted = withHint(withAttempt(withAttempt(fresh, 'a', false), 'b', false));
    expect(hinted.hints).toBe(1);
    expect(hintEarned(withAttempt(hinted, 'a', false))).toBe(false);
    expect(hintEarned(withAttempt(withAttempt(hinted, 'a', false), 'c', false))).toBe(true);
  });

  test('keeps the code that passed when later code does not', () => {
    const later = withAttempt(withAttempt(fresh, 'right', true), 'broken', false);
    expect(later).toMatchObject({ code: 'broken', passedCode: 'right' });
  });

  test('notices a changed starter until the reader settles it', () => {
    expect(startsElsewhere(fresh, 'start')).toBe(false);
    expect(startsElsewhere(fresh, 'another start')).toBe(true);
    const settled = keepingMine(fresh, 'another start');
    expect(startsElsewhere(settled, 'another start')).toBe(false);
    expect(settled.code).toBe('start');
  });
});

describe('the store', () => {
  test('keeps exercises and answers side by side', () => {
    const { store } = shelfWith();
    expect(keepExerciseRecord('a', withAttempt(freshRecord('x'), 'y', true), store)).toBe(true);
    keepExerciseRecord('b', freshRecord('z'), store);
    keepAnswer('q', '2', store);
    expect(readPassedCode('a', store)).toBe('y');
    expect(readPassedCode('b', store)).toBeNull();
    expect(readExerciseRecord('b', 'unused', store).code).toBe('z');
    expect(readExerciseRecord('c', 'new', store)).toEqual(freshRecord('new'));
    expect(readAnswer('q', store)).toBe('2');
  });

  test('sees what another tab has written in the meantime', () => {
    const { items, store } = shelfWith();
    const other = storeOn(() => ({
      getItem: (key) => items.get(key) ?? null,
      setItem: (key, text) => items.set(key, text),
    }));
    keepAnswer('mine', '1', store);
    keepAnswer('theirs', '2', other);
    keepAnswer('mine', '3', store);
    expect(store.read().answers).toEqual({ mine: '3', theirs: '2' });
  });

  test('that is forbidden, as in some private windows, lasts as long as the page', () => {
    const store = storeOn(() => {
      throw new Error('SecurityError');
    });
    expect(store.read()).toEqual(noProgress);
    expect(keepExerciseRecord('a', freshRecord('x'), store)).toBe(false);
    expect(readExerciseRecord('a', 'other', store).code).toBe('x');
  });

  test('that is full keeps what was there, and the rest as long as the page', () => {
    const { items } = shelfWith();
    let full = false;
    const store = storeOn(() => ({
      getItem: (key) => items.get(key) ?? null,
      setItem: (key, text) => {
        if (full) throw new Error('QuotaExceededError');
        items.set(key, text);
      },
    }));
    keepAnswer('first', '1', store);
    full = true;
    expect(store.update((progress) => progress)).toBe(false);
    keepAnswer('second', '2', store);
    expect(readAnswer('second', store)).toBe('2');
    expect(parseProgress(items.get('lossbook') ?? '')?.answers).toEqual({ first: '1' });
    full = false;
    expect(store.update((progress) => progress)).toBe(true);
    expect(parseProgress(items.get('lossbook') ?? '')?.answers).toEqual({ first: '1', second: '2' });
  });

  test.each([
    ['no JSON', '{'],
    ['a later version', '{"version":2,"exercises":{}}'],
    ['a damaged record', '{"version":1,"exercises":{"a":{"code":3}},"answers":{}}'],
    ['something else', '[]'],
  ])('lays %s aside instead of writing over it', (_, text) => {
    const { items, store } = shelfWith({ lossbook: text });
    expect(store.read()).toEqual(noProgress);
    keepAnswer('q', '1', store);
    expect(items.get('lossbook-unread')).toBe(text);
    expect(readAnswer('q', store)).toBe('1');
  });
});
