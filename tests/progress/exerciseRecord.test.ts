import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentHash } from '../../src/progress/contentHash.ts';
import {
  freshRecord,
  hintEarned,
  keepingMine,
  startsElsewhere,
  withAttempt,
  withHint,
} from '../../src/progress/exerciseRecord.ts';

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

  test('keeps the code that passed when later code does not, and what was typed while it was checked', () => {
    const typing = { ...withAttempt(fresh, 'right', true), code: 'typed since' };
    expect(withAttempt(typing, 'broken', false)).toMatchObject({ code: 'typed since', passedCode: 'right' });
    expect(withAttempt(typing, 'right too', true)).toMatchObject({
      code: 'typed since',
      passedCode: 'right too',
    });
  });

  test('notices a changed starter until the reader settles it', () => {
    expect(startsElsewhere(fresh, 'start')).toBe(false);
    expect(startsElsewhere(fresh, 'another start')).toBe(true);
    const settled = keepingMine(fresh, 'another start');
    expect(startsElsewhere(settled, 'another start')).toBe(false);
    expect(settled.code).toBe('start');
  });
});
