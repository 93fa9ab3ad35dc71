import { remoteWords } from './words.ts';

/** The message about a silent run, and the time after which it is ended, in milliseconds. */
const limits = {
  beforeTheFirst: { ended: 120_000, said: remoteWords.silentAtFirst, endedSaid: remoteWords.endedAtFirst },
  later: { ended: 30_000, said: remoteWords.silent, endedSaid: remoteWords.ended },
};
const patience = 5_000;

/** Waits for a worker: says so when nothing comes, and gives it up when nothing comes for long. */
export class Silence {
  readonly #say: (sentence: string) => void;
  readonly #giveUp: (sentence: string) => void;
  #timers: ReturnType<typeof setTimeout>[] = [];
  #when: keyof typeof limits = 'beforeTheFirst';

  constructor(say: (sentence: string) => void, giveUp: (sentence: string) => void) {
    this.#say = say;
    this.#giveUp = giveUp;
  }

  /** Begins to wait. */
  wait(): void {
    const { said, ended, endedSaid } = limits[this.#when];
    this.rest();
    this.#timers = [
      setTimeout(() => this.#say(said), patience),
      setTimeout(() => this.#giveUp(endedSaid), ended),
    ];
  }

  /** Something has come; waits for more where more is owed. */
  broken(owed: boolean): void {
    this.#when = 'later';
    if (owed) this.wait();
    else this.rest();
  }

  /** Nothing is waited for. */
  rest(): void {
    this.#timers.forEach(clearTimeout);
    this.#timers = [];
  }
}
