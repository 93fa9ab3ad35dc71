import { expect, test } from 'vitest';
import { afterReview, keepReview, keepSlip, newSlip, slipsIn } from '../../src/progress/slips.ts';
import { storeOn } from '../../src/progress/store.ts';
import { memoryShelf } from './memoryShelf.ts';

const minutes = 60_000;
const days = 24 * 60 * minutes;

test('a slip comes again in ten minutes, then after a day, then after four, and is let go', () => {
  const first = newSlip(0);
  expect(first).toEqual({ step: 0, due: 10 * minutes });
  const second = afterReview(first, true, 0);
  expect(second).toEqual({ step: 1, due: days });
  const third = second && afterReview(second, true, 0);
  expect(third).toEqual({ step: 2, due: 4 * days });
  expect(third && afterReview(third, true, 0)).toBeNull();
});

test('another slip begins anew', () => {
  expect(afterReview({ step: 2, due: 0 }, false, 5)).toEqual(newSlip(5));
});

test('the deck is in the order in which its slips are due', () => {
  const store = storeOn(memoryShelf().shelf);
  keepSlip('answer', 'late', 2 * days, store);
  keepSlip('exercise', 'huber-repair', days, store);
  keepSlip('answer', 'early', 0, store);
  keepReview('answer', 'early', true, 0, store);
  keepReview('answer', 'never-asked', true, 0, store);
  expect(slipsIn(store.records()).map(({ asked, id, slip }) => [asked, id, slip.due])).toEqual([
    ['answer', 'early', days],
    ['exercise', 'huber-repair', days + 10 * minutes],
    ['answer', 'late', 2 * days + 10 * minutes],
  ]);
});

test('a slip that a wrong clock put off for years is due', () => {
  const store = storeOn(memoryShelf().shelf);
  keepSlip('answer', 'from-2099', Date.UTC(2099, 0), store);
  expect(slipsIn(store.records(), 5 * days)[0]?.slip.due).toBe(5 * days);
});
