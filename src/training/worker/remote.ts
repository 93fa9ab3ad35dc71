import { checkedWorker } from '../../notebook/checkedWorker.ts';
import { type GuardedWorker, startGuardedWorker } from '../../notebook/guardedWorker.ts';
import { cutTo, orNothing, type Parser, variants, whole } from '../../notebook/parsers.ts';
import { furthestPlace } from '../../notebook/readerError.ts';
import experimentWorker from './experimentWorker.ts?worker&url';
import generativeWorker from './generativeWorker.ts?worker&url';
import type { FromTraining, Kind, Request, Steps, ToTraining } from './protocol.ts';
import { Silence } from './silence.ts';
import { stepParsers } from './stepParsers.ts';
import trainingWorker from './trainingWorker.ts?worker&url';
import { remoteWords } from './words.ts';

/** The worker that makes a run. Each is a bundle of its own: one for all kinds would be 8 to 17 kB heavier for each. */
const entries: Record<Kind, string> = {
  losses: trainingWorker,
  experiment: experimentWorker,
  games: generativeWorker,
  pictures: generativeWorker,
};

/** How a page follows a run. */
interface Following {
  /** How many steps the worker may be ahead of the page; none when left out. */
  ahead?: number;
  /**
   * Called when no message has come for a while; a run that stays silent is then ended. If left out, silence is
   * tolerated.
   */
  onSilence?: (sentence: string) => void;
}

type Result<Step> = IteratorResult<Step, undefined>;

/**
 * Starts a run in a worker of its own, and takes its steps as they come.
 *
 *     for await (const step of remote({ kind: 'games', games })) show(step);
 */
export const remote = <K extends Kind>(request: Request<K>, following: Following = {}): RemoteRun<Steps[K]> =>
  new RemoteRun(request as Request, stepParsers[request.kind] as Parser<Steps[K]>, following);

/** A run in a worker. Its failure is a sentence, with the bare reason for its cause. */
export class RemoteRun<Step> implements AsyncIterable<Step, undefined> {
  readonly #worker: GuardedWorker<ToTraining, FromTraining<Step>>;
  readonly #silence: Silence | null;
  /** Steps that have come and are not taken yet. */
  readonly #come: Step[] = [];
  /** Steps asked for that have not come. */
  #owed = 0;
  #asked: PromiseWithResolvers<Result<Step>> | null = null;
  #over: 'ended' | Error | null = null;

  constructor(request: Request, read: Parser<Step>, { ahead = 0, onSilence }: Following) {
    const fail = (sentence: string, cause = sentence) => this.#finish(new Error(sentence, { cause }));
    this.#worker = checkedWorker(
      startGuardedWorker<ToTraining, unknown>(entries[request.kind]),
      messageParser(read),
      (why) => fail(remoteWords.leftOut(why)),
    );
    this.#silence = onSilence ? new Silence(onSilence, fail) : null;
    this.#worker.onMessage((message) => {
      if (message.type === 'step') this.#take(message.step);
      else if (message.type === 'finished') this.#finish('ended');
      else fail(inYourCode(message), message.message);
    });
    this.#worker.onFailure((reason) => fail(remoteWords.didNotStart(reason), reason));
    this.#worker.send({ type: 'start', request });
    for (let k = 0; k < ahead; k++) this.#ask();
  }

  /** The next step, or the end of the run; rejects when it failed. One at a time. */
  next = (): Promise<Result<Step>> => {
    if (!this.#over) this.#ask();
    this.#asked = Promise.withResolvers();
    const { promise } = this.#asked;
    this.#settle();
    return promise;
  };

  /** Terminates the worker at once; a pending `next` resolves with the end of the run. */
  end = (): void => {
    this.#come.length = 0;
    this.#finish('ended');
  };

  [Symbol.asyncIterator](): AsyncIterator<Step, undefined> {
    const ended = async (): Promise<Result<Step>> => {
      this.end();
      return { done: true, value: undefined };
    };
    return { next: this.next, return: ended };
  }

  #ask(): void {
    if (this.#owed === 0) this.#silence?.wait();
    this.#owed += 1;
    this.#worker.send({ type: 'next' });
  }

  #take(step: Step): void {
    this.#owed -= 1;
    this.#silence?.broken(this.#owed > 0);
    this.#come.push(step);
    this.#settle();
  }

  #finish(how: 'ended' | Error): void {
    this.#silence?.rest();
    this.#worker.end();
    this.#over ??= how;
    this.#settle();
  }

  /** Gives who waits for a step what there is. */
  #settle(): void {
    if (!this.#asked || (this.#come.length === 0 && !this.#over)) return;
    if (this.#come.length > 0) this.#asked.resolve({ done: false, value: this.#come.shift() as Step });
    else if (this.#over === 'ended') this.#asked.resolve({ done: true, value: undefined });
    else this.#asked.reject(this.#over);
    this.#asked = null;
  }
}

const messageParser = <Step>(step: Parser<Step>): Parser<FromTraining<Step>> =>
  variants<FromTraining<Step>, 'type'>('type', {
    step: { step },
    finished: {},
    failed: { message: cutTo(20_000), line: orNothing(whole(1, furthestPlace)) },
  } as Parameters<typeof variants<FromTraining<Step>, 'type'>>[1]);

const inYourCode = ({ message, line }: { message: string; line: number | null }): string =>
  line === null ? message : remoteWords.inYourCode(message, line);
