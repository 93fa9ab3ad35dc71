import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FromKernel, ToKernel } from '../../src/notebook/protocol.ts';
import { Session, type SessionEvent } from '../../src/notebook/session.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A session whose workers do nothing by themselves: what they were sent, what they say, whether they were ended. */
function open() {
  const workers: { sent: ToKernel[]; say(message: FromKernel): void; ended: boolean }[] = [];
  const heard: SessionEvent[] = [];
  const session = new Session({
    start: () => {
      const worker = { sent: [] as ToKernel[], say: (_: FromKernel) => {}, ended: false };
      workers.push(worker);
      return {
        send: (message) => worker.sent.push(message),
        onMessage: (listener) => {
          worker.say = listener;
        },
        onFailure: () => {},
        end: () => {
          worker.ended = true;
        },
      };
    },
    listen: (event) => heard.push(event),
    cells: () => [],
    limitOf: () => 10_000,
    softLimit: 2_000,
  });
  const settle = (of: number, run: number) => {
    workers[of]?.say({ type: 'heard', run });
    workers[of]?.say({ type: 'settled', run });
  };
  return { session, workers, heard, settle };
}

test('the first run waits for its worker as long as it takes to load', () => {
  const { session, workers } = open();
  session.run('a');
  vi.advanceTimersByTime(300_000);
  expect(workers).toHaveLength(1);
  expect(workers[0]).toMatchObject({ ended: false });
});

test('what is asked for while a run goes on waits, and goes together', () => {
  const { session, workers, settle } = open();
  for (const cell of ['a', 'b', 'c']) session.run(cell);
  expect(workers[0]?.sent).toMatchObject([{ targets: ['a'] }]);
  settle(0, 1);
  expect(workers[0]?.sent[1]).toMatchObject({ run: 2, targets: ['b', 'c'] });
});

test('Stop is offered at the soft limit, the worker ended at the hard one', () => {
  const { session, workers, heard } = open();
  session.run('a');
  workers[0]?.say({ type: 'started', run: 1, cell: 'a' });
  vi.advanceTimersByTime(2_000);
  expect(heard.at(-1)).toEqual({ type: 'slow', cell: 'a' });
  vi.advanceTimersByTime(8_000);
  expect(heard.at(-1)).toMatchObject({
    type: 'ended',
    cell: 'a',
    reason: expect.stringContaining('10 seconds'),
  });
  expect(workers[0]?.ended).toBe(true);
});

test('a worker that an earlier run left deaf is replaced, and the run goes on', () => {
  const { session, workers, settle, heard } = open();
  session.run('a');
  settle(0, 1);
  session.run('b');
  vi.advanceTimersByTime(5_000);
  expect(workers[0]?.ended).toBe(true);
  expect(workers[1]?.sent).toMatchObject([{ targets: ['b'] }]);
  expect(heard.filter(({ type }) => type === 'ended')).toEqual([]);
});

test('a broken kernel is replaced once, and given up when a fresh one breaks too', () => {
  const { session, workers, settle, heard } = open();
  session.run('a');
  settle(0, 1);
  session.run('b');
  workers[0]?.say({ type: 'broken', run: 2, reason: 'no' });
  expect(workers).toHaveLength(2);
  workers[1]?.say({ type: 'broken', run: 3, reason: 'no again' });
  expect(heard.at(-1)).toEqual({ type: 'ended', cell: null, reason: 'no again' });
  session.run('c');
  expect(workers[2]?.sent).toMatchObject([{ targets: ['c'] }]);
});

test('a kernel that falls silent in the middle of a run is given up with kind words', () => {
  const { session, workers, heard } = open();
  session.run('a');
  workers[0]?.say({ type: 'heard', run: 1 });
  vi.advanceTimersByTime(60_000);
  expect(heard.at(-1)).toMatchObject({
    type: 'ended',
    cell: null,
    reason: expect.stringContaining('run it again'),
  });
});

test('a timer of a settled run that goes on printing ends nothing', () => {
  const { session, workers, settle } = open();
  session.run('a');
  settle(0, 1);
  workers[0]?.say({ type: 'shown', run: 1, cell: 'a', shown: { kind: 'cut', count: 1 } });
  vi.advanceTimersByTime(300_000);
  expect(workers).toHaveLength(1);
  expect(workers[0]?.ended).toBe(false);
});

test('a timer that fails meanwhile does not take a running cell’s limit away', () => {
  const { session, workers, heard } = open();
  session.run('a');
  workers[0]?.say({ type: 'started', run: 1, cell: 'a' });
  const error = { message: 'late', position: null, frame: '' };
  for (const cell of ['a', 'other']) workers[0]?.say({ type: 'failed', run: 1, cell, error, late: true });
  vi.advanceTimersByTime(10_000);
  expect(heard.at(-1)).toMatchObject({ type: 'ended', cell: 'a' });
});

test('a worker that floods the page is ended with a sentence, and the next run has a fresh one', () => {
  const { session, workers, heard } = open();
  session.run('a');
  workers[0]?.say({ type: 'started', run: 1, cell: 'a' });
  for (let i = 0; i < 100_000; i++)
    workers[0]?.say({ type: 'progress', run: 1, cell: 'a', fraction: 0, label: '' });
  expect(heard.length).toBeLessThan(5_000);
  expect(heard.at(-1)).toMatchObject({
    type: 'ended',
    cell: 'a',
    reason: expect.stringContaining('sent more than a page can show'),
  });
  expect(workers[0]?.ended).toBe(true);
  session.run('a');
  expect(workers[1]?.sent).toMatchObject([{ targets: ['a'] }]);
});
