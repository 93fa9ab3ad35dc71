import type { Args, Outcome } from './plain.ts';

/** One call of a function that the reader exports; the exercise's own function when no name is given. */
export interface Call {
  name: string;
  args: Args;
}

/** What came of loading the reader's file. */
export type Loaded =
  | { kind: 'ready'; exports: readonly string[]; uses: readonly string[] }
  | { kind: 'syntax'; message: string; line: number | null }
  | { kind: 'threw'; message: string; line: number | null };

/**
 * The reader's code, somewhere that only data leaves: the judge compares in a realm
 * that the reader's code never enters, so nothing it redefines can change a verdict.
 */
export interface Learner {
  /** Starts a fresh worker ahead of the next `load`, which then need not wait for it. */
  prepare(): void;
  /** @param watched the functions of libraries whose use is to be noted. */
  load(source: string, watched?: readonly string[]): Promise<Loaded>;
  call(calls: readonly Call[]): Promise<readonly Outcome[]>;
  /** The watched functions that were called since the load, whatever they were called by. */
  noted(): Promise<readonly string[]>;
  /** Stops the reader's code for good; a later `load` starts afresh. */
  end(): void;
}

/** Rejects what was asked of a learner that was ended or ended itself. */
export class LearnerGone extends Error {
  /** `unloaded`: it never came, which is no fault of the reader's code. */
  readonly why: 'time' | 'memory' | 'ended' | 'unloaded';

  constructor(why: LearnerGone['why']) {
    super(`the reader's code is gone: ${why}`);
    this.name = 'LearnerGone';
    this.why = why;
  }
}

export type ToLearner =
  | { type: 'load'; id: number; source: string; watched: readonly string[] }
  | { type: 'call'; id: number; calls: readonly Call[] }
  | { type: 'noted'; id: number };

export type FromLearner =
  | { type: 'loaded'; id: number; loaded: Loaded }
  | { type: 'called'; id: number; outcomes: readonly Outcome[] }
  | { type: 'noted'; id: number; names: readonly string[] };

/** The two ends of a worker, whichever home it runs in. */
interface Channel {
  post(message: ToLearner): void;
  end(): void;
}

/** Starts a worker; `received` gets its messages, `gone` says why it ended by itself. */
export type Open = (
  received: (message: FromLearner) => void,
  gone: (why: LearnerGone['why']) => void,
) => Channel;

export interface LearnerOptions {
  /** Milliseconds for a load, which may have to fetch a library. */
  loadLimit?: number;
  /** Milliseconds for one message of calls, which only compute. */
  callLimit?: number;
  /** Loads every source into the same worker: quicker, for sources of our own that redefine nothing. */
  shared?: boolean;
}

interface Waiting {
  settle(message: FromLearner): void;
  fail(error: LearnerGone): void;
}

/**
 * A `Learner` over a worker that is started when first needed and ended when it takes too long.
 *
 * Each source gets a fresh worker, so that what one run redefines cannot spoil the next.
 */
export function learnerOver(open: Open, options: LearnerOptions = {}): Learner {
  const { loadLimit = 20_000, callLimit = 4_000, shared = false } = options;
  let channel: Channel | null = null;
  let used = false;
  let sent = 0;
  const waiting = new Map<number, Waiting>();

  function close(why: LearnerGone['why']) {
    channel?.end();
    channel = null;
    for (const { fail } of waiting.values()) fail(new LearnerGone(why));
    waiting.clear();
  }

  function start(): Channel {
    used = false;
    const started: Channel = open(
      (message) => waiting.get(message.id)?.settle(message),
      (why) => started === channel && close(why),
    );
    return started;
  }

  function request(message: ToLearner, limit: number): Promise<FromLearner> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => close('time'), limit);
      const done =
        <Result>(result: (value: Result) => void) =>
        (value: Result) => {
          clearTimeout(timer);
          waiting.delete(message.id);
          result(value);
        };
      waiting.set(message.id, { settle: done(resolve), fail: done(reject) });
      channel?.post(message);
    });
  }

  function prepare() {
    if (used && !shared) close('ended');
    channel ??= start();
  }

  return {
    prepare,
    async load(source, watched = []) {
      prepare();
      used = true;
      const reply = await request({ type: 'load', id: ++sent, source, watched }, loadLimit);
      if (reply.type !== 'loaded') throw new LearnerGone('ended');
      return reply.loaded;
    },
    async call(calls) {
      if (!channel) throw new LearnerGone('ended');
      const reply = await request({ type: 'call', id: ++sent, calls }, callLimit);
      if (reply.type !== 'called' || reply.outcomes.length !== calls.length) throw new LearnerGone('ended');
      return reply.outcomes;
    },
    async noted() {
      const reply = await request({ type: 'noted', id: ++sent }, callLimit);
      if (reply.type !== 'noted') throw new LearnerGone('ended');
      return reply.names;
    },
    end: () => close('ended'),
  };
}
