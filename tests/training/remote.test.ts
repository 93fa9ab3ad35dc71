import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Channel } from '../../src/notebook/guard.ts';
import { ReaderError } from '../../src/notebook/readerError.ts';
import type { FromTraining, Request, Steps, ToTraining } from '../../src/training/worker/protocol.ts';
import { remote } from '../../src/training/worker/remote.ts';
import { serve } from '../../src/training/worker/serve.ts';

// Both ends of a run without a worker between them: the page's messages are handed to the worker's end as copies.

type Step = Steps['games'];
type Message = FromTraining<Step>;

const line = vi.hoisted(() => ({
  /** What makes the run. */
  run: async function* (): AsyncGenerator<unknown, void> {},
  toPage: (_message: unknown) => {},
  ended: 0,
  fail: (_reason: string) => {},
}));

vi.mock('../../src/notebook/guardedWorker.ts', () => ({
  startGuardedWorker: () => {
    let listen = (_message: ToTraining<'games'>) => {};
    const channel: Channel<ToTraining<'games'>, Message> = {
      send: (message) => queueMicrotask(() => line.toPage(structuredClone(message))),
      onMessage: (listener) => {
        listen = listener;
      },
    };
    serve<'games'>(channel, line.run as () => AsyncGenerator<Step, void>);
    return {
      send: (message: ToTraining<'games'>) => queueMicrotask(() => listen(structuredClone(message))),
      onMessage: (listener: (message: unknown) => void) => {
        line.toPage = listener;
      },
      onFailure: (listener: (reason: string) => void) => {
        line.fail = listener;
      },
      end: () => {
        line.ended += 1;
        line.toPage = () => {};
      },
    };
  },
}));

const request: Request<'games'> = { kind: 'games', games: [] };
const report = (step: number) => ({
  type: 'reports' as const,
  reports: [{ step, discriminator: 1, generator: Number.NaN, pull: 0, near: 0, found: 0, samples: [] }],
});
const stepsOf = async (steps: AsyncIterable<Step>) => {
  const all: Step[] = [];
  for await (const step of steps) all.push(step);
  return all;
};
/** Lets every message between the two ends arrive. */
const arrived = () => new Promise<void>((resolve) => setImmediate(resolve));

beforeEach(() => {
  line.ended = 0;
});

describe('a run in a worker', () => {
  test('gives its steps in order, then its end, and the worker is ended with it', async () => {
    line.run = async function* () {
      yield* [report(0), report(1)];
    };
    expect(await stepsOf(remote(request))).toEqual([report(0), report(1)]);
    expect(line.ended).toBeGreaterThan(0);
  });

  test('goes only as far as it is asked to, or as many steps ahead as it may', async () => {
    for (const ahead of [0, 2]) {
      let made = 0;
      line.run = async function* () {
        for (;;) yield report(made++);
      };
      const steps = remote(request, { ahead });
      await steps.next();
      await arrived();
      expect(made).toBe(1 + ahead);
      steps.end();
    }
  });

  test('ends at once for whoever waits for its next step', async () => {
    line.run = async function* () {
      yield report(0);
      await new Promise(() => {}); // an endless loop of the reader's
    };
    const steps = remote(request);
    await steps.next();
    const waiting = steps.next();
    steps.end();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(line.ended).toBe(1);
  });

  test('is ended by whoever leaves its loop', async () => {
    line.run = async function* () {
      for (let step = 0; ; step++) yield report(step);
    };
    for await (const _ of remote(request, { ahead: 5 })) break;
    expect(line.ended).toBe(1);
  });

  test('that breaks tells its steps first, then why', async () => {
    line.run = async function* () {
      yield report(0);
      throw new RangeError('epochs must be above 0');
    };
    const steps = remote(request, { ahead: 3 });
    expect(await steps.next()).toEqual({ done: false, value: report(0) });
    await expect(steps.next()).rejects.toThrow(/^epochs must be above 0$/);
  });

  test('names the line of the reader’s code that broke it', async () => {
    // biome-ignore lint/correctness/useYield: it breaks before its first step
    line.run = async function* () {
      throw new ReaderError('x is not defined', { line: 3, column: 1 });
    };
    await expect(remote(request).next()).rejects.toThrow('x is not defined (line 3 of your code)');
  });

  test('whose script does not load says so, with the bare reason for its cause', async () => {
    const next = remote(request).next();
    line.fail('its script did not load');
    await expect(next).rejects.toMatchObject({
      message: 'The training could not start: its script did not load.',
      cause: 'its script did not load',
    });
  });

  test.each([
    ['a step of no kind', { type: 'step', step: { type: 'markup', html: '<b>' } }],
    ['a report that is no number', { type: 'step', step: { ...report(0), reports: [{ step: '<b>' }] } }],
    ['a message of no kind', { type: 'eval' }],
    ['nothing', undefined],
  ])('that sends %s is ended, and the page does not take it', async (_what, message) => {
    line.run = async function* () {
      await new Promise(() => {});
    };
    const next = remote(request).next();
    line.toPage(message);
    await expect(next).rejects.toThrow(/^The run sent something that the page cannot read \(/);
    expect(line.ended).toBe(1);
  });
});

describe('a run that falls silent', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  test('is mentioned, and ended when it stays so', async () => {
    line.run = async function* () {
      yield report(0);
      await new Promise(() => {});
    };
    const said: string[] = [];
    const steps = remote(request, { onSilence: (sentence) => said.push(sentence) });
    await steps.next();
    const next = steps.next().catch((error: Error) => error.message);
    vi.advanceTimersByTime(5_000);
    expect(said).toEqual([expect.stringMatching(/^No epoch has come for five seconds/)]);
    vi.advanceTimersByTime(25_000);
    expect(await next).toMatch(/^No epoch came for half a minute/);
    expect(line.ended).toBe(1);
  });

  test('is let be while nothing is asked of it, and where nobody wants to know', async () => {
    line.run = async function* () {
      yield* [report(0), report(1)];
    };
    const said: string[] = [];
    const paused = remote(request, { onSilence: (sentence) => said.push(sentence) });
    await paused.next();
    vi.advanceTimersByTime(600_000);
    expect(await paused.next()).toEqual({ done: false, value: report(1) });
    expect(said).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
