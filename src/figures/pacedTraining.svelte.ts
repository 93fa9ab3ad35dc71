import type { GenerativeReports, GenerativeRequest } from '../training/worker/generativeProtocol.ts';
import type { GenerativeTraining } from './generativeTraining.ts';
import { figureWords } from './words.ts';

/** What a figure does with a training. */
interface Shows {
  /** What to train; the figure empties itself. */
  begin: () => GenerativeRequest;
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
  #training: GenerativeTraining | null = null;
  #busy = false;

  constructor(shows: Shows) {
    this.#shows = shows;
  }

  /** Goes on until it is stopped or at its end. */
  run = async (): Promise<void> => {
    this.running = true;
    this.#shows.say(figureWords.training);
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    await this.#alone(async () => {
      while (this.running && (await this.#advance())) if (!calm) this.#shows.draw();
      if (calm) this.#shows.draw();
    });
  };

  stop = (): void => {
    this.running = false;
    this.#shows.say(figureWords.stopped);
  };

  step = (): Promise<void> =>
    this.#alone(async () => {
      if (!(await this.#advance())) return;
      this.#shows.say(figureWords.oneFurther);
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
      const reports = await training.next();
      if (training !== this.#training) return false;
      if (reports === null) this.#end(figureWords.done);
      else this.#shows.take(reports);
      return reports !== null;
    } catch (error) {
      this.#end(figureWords.brokeOff(error instanceof Error ? error.message : String(error)));
      return false;
    }
  }

  #end(sentence: string): void {
    this.drop();
    this.#shows.say(sentence);
  }

  async #start(): Promise<GenerativeTraining> {
    const { startGenerative } = await import('./generativeTraining.ts');
    this.begun = true;
    this.#training = startGenerative(this.#shows.begin(), (computedBy) => {
      this.computedBy = figureWords.computedBy(computedBy);
    });
    return this.#training;
  }
}
