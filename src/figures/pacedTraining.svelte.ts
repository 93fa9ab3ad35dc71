import { inWords } from '../training/backendWords.ts';
import type { GenerativeReports } from '../training/runs/generativeReports.ts';
import type { Request, Steps } from '../training/worker/protocol.ts';
import type { RemoteRun } from '../training/worker/remote.ts';
import { paceWords } from './paceWords.ts';

type Kind = 'games' | 'pictures';

/** What a figure does with a training. */
interface Shows {
  /** What to train; the figure empties itself. */
  begin: () => Request<Kind>;
  /** Takes up one report of each run. */
  take: (reports: GenerativeReports) => void;
  /** Draws what it has. */
  draw: () => void;
  say: (sentence: string) => void;
}

/** A training that a reader lets run, stops, lets go on, or takes step by step. */
export class PacedTraining {
  running = $state(false);
  /** Begun, and not yet at its end. */
  begun = $state(false);
  computedBy = $state('');
  readonly #shows: Shows;
  #training: RemoteRun<Steps[Kind]> | null = null;
  #busy = false;

  constructor(shows: Shows) {
    this.#shows = shows;
  }

  /** Goes on until it is stopped or at its end. */
  run = async (): Promise<void> => {
    this.running = true;
    this.#shows.say(paceWords.training);
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    await this.#alone(async () => {
      while (this.running && (await this.#advance())) if (!calm) this.#shows.draw();
      if (calm) this.#shows.draw();
    });
  };

  stop = (): void => {
    this.running = false;
    this.#shows.say(paceWords.stopped);
  };

  step = (): Promise<void> =>
    this.#alone(async () => {
      if (!(await this.#advance())) return;
      this.#shows.say(paceWords.oneFurther);
      this.#shows.draw();
    });

  /** Ends the training, as what it trains has changed. */
  drop = (): void => {
    this.#training?.end();
    this.#training = null;
    this.running = false;
    this.begun = false;
  };

  /** Does the work unless other work is under way: reports come one at a time. */
  async #alone(work: () => Promise<void>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    await work();
    this.#busy = false;
  }

  /** Takes one report of each run; false at the end, and when the training was dropped meanwhile. */
  async #advance(): Promise<boolean> {
    try {
      const training = this.#training ?? (await this.#start());
      const { value: step } = await training.next();
      if (training !== this.#training) return false;
      if (step === undefined) this.#end(paceWords.done);
      else if (step.type === 'reports') this.#shows.take(step.reports);
      else {
        this.computedBy = paceWords.computedBy(inWords(step.backend));
        return this.#advance();
      }
      return step !== undefined;
    } catch (error) {
      const { cause, message } = error as Error;
      this.#end(paceWords.brokeOff(String(cause ?? message)));
      return false;
    }
  }

  #end(sentence: string): void {
    this.drop();
    this.#shows.say(sentence);
  }

  async #start(): Promise<RemoteRun<Steps[Kind]>> {
    const { remote } = await import('../training/worker/remote.ts');
    this.begun = true;
    this.#training = remote(this.#shows.begin());
    return this.#training;
  }
}
