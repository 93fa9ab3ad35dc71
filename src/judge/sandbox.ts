import type { Args, Outcome } from './plain.ts';
import type { Rules } from './watchedLibraries.ts';

/** One call of a function that the reader exports; the exercise's own function when no name is given. */
export interface Call {
  name: string;
  args: Args;
}

/** What came of loading the reader's file. */
export type Loaded =
  | { kind: 'ready'; exports: readonly string[] }
  | { kind: 'syntax'; message: string; line: number | null }
  | { kind: 'threw'; message: string; line: number | null; printed?: readonly string[] };

/**
 * The reader's code, somewhere that only data leaves: the judge compares in a realm
 * that the reader's code never enters, so nothing it redefines can change a verdict.
 */
export interface Sandbox {
  /** Starts a fresh worker ahead of the next `load`, which then need not wait for it. */
  prepare(): void;
  /** @param rules what the code may not lean on: nothing is refused unless told. */
  load(source: string, rules?: Rules): Promise<Loaded>;
  call(calls: readonly Call[]): Promise<readonly Outcome[]>;
  /** What was called since the load and is refused, whatever it was called by. */
  noted(): Promise<readonly string[]>;
  /** Stops the reader's code for good; a later `load` starts afresh. */
  end(): void;
}

/**
 * Why the reader's code is gone: at its time limit or for want of memory, because it waited for what never comes, because it
 * brought JavaScript itself down or ended by itself; `unloaded` when it never came, which is no fault of that code.
 */
export type GoneWhy = 'time' | 'memory' | 'waits' | 'crash' | 'ended' | 'unloaded';

/** Rejects what was asked of a sandbox that was ended or ended itself. */
export class SandboxGone extends Error {
  readonly why: GoneWhy;
  /** Whether it went while the file was loading, before any function was called. */
  readonly loading: boolean;
  /** The limit in seconds, of one that was ended at it. */
  readonly seconds: number;

  constructor(why: GoneWhy, { loading = false, seconds = 0 } = {}) {
    super(`the reader's code is gone: ${why}`);
    this.name = 'SandboxGone';
    this.why = why;
    this.loading = loading;
    this.seconds = seconds;
  }
}

export type ToSandbox =
  | { type: 'load'; id: number; source: string; rules: Rules | null }
  | { type: 'call'; id: number; calls: readonly Call[] }
  | { type: 'noted'; id: number };

export type FromSandbox =
  | { type: 'loaded'; id: number; loaded: Loaded }
  /** The outcomes of the first of the calls, as far as they came before it was time to report. */
  | { type: 'called'; id: number; outcomes: readonly Outcome[] }
  | { type: 'noted'; id: number; names: readonly string[] };

/** The two ends of a worker, whichever home it runs in. */
interface Channel {
  post(message: ToSandbox): void;
  end(): void;
}

/** Starts a worker; `received` gets its messages, `gone` says why it ended by itself. */
export type Open = (received: (message: FromSandbox) => void, gone: (why: GoneWhy) => void) => Channel;

export interface SandboxOptions {
  /** Milliseconds for a load, which may have to fetch a library. */
  loadLimit?: number;
  /** Milliseconds for one call, which only computes. */
  callLimit?: number;
  /** Loads every source into the same worker: quicker, for sources of our own that redefine nothing. */
  shared?: boolean;
}

interface Waiting {
  limit: number;
  loading: boolean;
  settle(message: FromSandbox): void;
  fail(error: SandboxGone): void;
}

/**
 * A `Sandbox` over a worker that is started when first needed and ended when it takes too long.
 *
 * Each source gets a fresh worker, so that what one run redefines cannot spoil the next.
 */
export function sandboxOver(open: Open, options: SandboxOptions = {}): Sandbox {
  const { loadLimit = 20_000, callLimit = 4_000, shared = false } = options;
  let channel: Channel | null = null;
  let used = false;
  const waiting = new Map<number, Waiting>();

  function close(why: GoneWhy) {
    channel?.end();
    channel = null;
    for (const { fail, loading, limit } of waiting.values())
      fail(new SandboxGone(why, { loading, seconds: limit / 1000 }));
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

  function request(message: ToSandbox, limit: number): Promise<FromSandbox> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => close('time'), limit);
      const done =
        <Result>(result: (value: Result) => void) =>
        (value: Result) => {
          clearTimeout(timer);
          waiting.delete(message.id);
          result(value);
        };
      waiting.set(message.id, {
        limit,
        loading: message.type === 'load',
        settle: done(resolve),
        fail: done(reject),
      });
      channel?.post(message);
    });
  }

  function prepare() {
    if (used && !shared) close('ended');
    channel ??= start();
  }

  return {
    prepare,
    async load(source, rules) {
      prepare();
      used = true;
      const reply = await request({ type: 'load', id: freshId(), source, rules: rules ?? null }, loadLimit);
      if (reply.type !== 'loaded') throw new SandboxGone('ended');
      return reply.loaded;
    },
    async call(calls) {
      const outcomes: Outcome[] = [];
      while (outcomes.length < calls.length) {
        if (!channel) throw new SandboxGone('ended');
        const left = calls.slice(outcomes.length);
        const reply = await request({ type: 'call', id: freshId(), calls: left }, callLimit);
        if (reply.type !== 'called' || !fits(reply.outcomes.length, left.length))
          throw new SandboxGone('ended');
        outcomes.push(...reply.outcomes);
      }
      return outcomes;
    },
    async noted() {
      if (!channel) throw new SandboxGone('ended');
      const reply = await request({ type: 'noted', id: freshId() }, callLimit);
      if (reply.type !== 'noted') throw new SandboxGone('ended');
      return reply.names;
    },
    end: () => close('ended'),
  };
}

const fits = (got: number, asked: number) => got >= 1 && got <= asked;

/** What a reply must carry: no number that the reader's code could foresee. */
function freshId(): number {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return (high >>> 11) * 2 ** 32 + low;
}
