import { expect, test } from 'vitest';
import { keepAnswer } from '../../src/progress/answers.ts';
import { withAttempt } from '../../src/progress/exerciseRecord.ts';
import { changeExerciseRecord } from '../../src/progress/exercises.ts';
import { howFar } from '../../src/progress/howFar.ts';
import { storeOn } from '../../src/progress/store.ts';
import { memoryShelf } from './memoryShelf.ts';

test('a lesson is as far as its exercises are passed and its checks answered rightly', () => {
  const store = storeOn(memoryShelf().shelf);
  const items = { exercises: ['by-hand', 'repair'], checks: ['pull', 'joint'] };
  expect(howFar(items, store.records())).toEqual({ passed: 0, of: 4, share: 0 });
  changeExerciseRecord('by-hand', '', (record) => withAttempt(record, 'wrong', false), store);
  keepAnswer('pull', '0', false, store);
  keepAnswer('of-another-lesson', '0', true, store);
  expect(howFar(items, store.records()).passed).toBe(0);
  changeExerciseRecord('by-hand', '', (record) => withAttempt(record, 'right', true), store);
  keepAnswer('pull', '1', true, store);
  expect(howFar(items, store.records())).toEqual({ passed: 2, of: 4, share: 0.5 });
  expect(howFar({ exercises: [], checks: [] }, store.records()).share).toBe(0);
});
