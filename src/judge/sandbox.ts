import type { Args, Outcome } from './plain.ts';
import type { Language } from './readersModule.ts';
import type { Rules } from './watchedLibraries.ts';

/** One call of a function that the reader exports; the exercise's own function when no name is given. */
export interface Call {
  name: string;
  args: Args;
  /** Places of the arguments whose numbers are whole, for a language that tells them apart. */
  whole?: readonly number[];
}

/** Result of loading the reader's file. */
export type Loaded =
  | { kind: 'ready'; exports: readonly string[] }
  | { kind: 'syntax'; message: string; line: number | null }
  | { kind: 'threw'; message: string; line: number | null; printed?: readonly string[] };

/**
 * The isolated realm in which the reader's code runs. Only data crosses its border, and the judge compares outside it:
 * nothing that the code redefines can change a verdict.
 */
export interface Sandbox {
  /** Starts a fresh worker ahead of the next `load`, which then need not wait for it. */
  prepare(): void;
  /**
   * @param rules what the code may not lean on: nothing is refused unless told.
   * @param language that of the source, TypeScript unless told.
   */
  load(source: string, rules?: Rules, language?: Language): Promise<Loaded>;
  call(calls: readonly Call[]): Promise<readonly Outcome[]>;
  /** Names of refused library functions that were called since the load, under whatever alias. */
  noted(): Promise<readonly string[]>;
  /** Stops the reader's code for good; a later `load` starts afresh. */
  end(): void;
}

/**
 * Why the sandbox ended: its time limit, its memory limit, a promise that never settles, a crash of the JavaScript
 * engine, or an exit by the code itself. `unloaded`: the worker never started, which is no fault of that code.
 */
export type GoneWhy = 'time' | 'memory' | 'waits' | 'crash' | 'ended' | 'unloaded';

/** Rejects requests to a sandbox that was ended or ended itself. */
export class SandboxGone extends Error {
  readonly why: GoneWhy;
  /** Whether it went while the file was loading, before any function was called. */
  readonly loading: boolean;
  /** The time limit that ended it, in seconds. */
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
  | { type: 'load'; id: number; source: string; rules: Rules | null; language: Language }
  | { type: 'call'; id: number; calls: readonly Call[] }
  | { type: 'noted'; id: number };

export type FromSandbox =
  | { type: 'loaded'; id: number; loaded: Loaded }
  /** Outcomes of the first calls, as many as finished before the host had to report. */
  | { type: 'called'; id: number; outcomes: readonly Outcome[] }
  | { type: 'noted'; id: number; names: readonly string[] };

/** The judge's end of a worker, in a page or in Node. */
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
    async load(source, rules, language = 'typescript') {
      prepare();
      used = true;
      const reply = await request(
        { type: 'load', id: freshId(), source, rules: rules ?? null, language },
        loadLimit,
      );
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

/** A request's id, repeated by its reply; random, so that the reader's code cannot forge one. */
function freshId(): number {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return (high >>> 11) * 2 ** 32 + low;
}
