import { burdenOf } from './burden.ts';
import { limits } from './limits.ts';

/** Limits per cell and for the notebook as a whole: everything that `limits` allows, with a margin. */
const messagesOfOne = 1.5 * limits.things;
const charactersOfOne = 4 * limits.characters;

/** Messages a second outside runs: progress, and output of timers that earlier runs set. */
const messagesInASecond = 200;
const charactersOfMessage = 500;

/**
 * Counts a worker's messages in the page: more than `limits` allows means that the reader's code got around the
 * worker's own counters.
 */
export class Intake {
  readonly #now: () => number;
  #mostMessages = 0;
  #mostCharacters = 0;
  #messages = 0;
  #characters = 0;
  #last: number;

  constructor(now = () => performance.now()) {
    this.#now = now;
    this.#last = now();
  }

  /** Starts the count for a new run of a document with this many cells. */
  expectRun(cells: number): void {
    this.#mostMessages = messagesOfOne * (cells + 1);
    this.#mostCharacters = charactersOfOne * (cells + 1);
    this.#messages = this.#mostMessages;
    this.#characters = this.#mostCharacters;
  }

  /** Whether a message is within the limits. */
  takes(message: unknown): boolean {
    this.#refill();
    this.#messages -= 1;
    this.#characters -= charactersOf(message);
    return this.#messages >= 0 && this.#characters >= 0 && isBearable(message);
  }

  #refill(): void {
    const now = this.#now();
    const gained = ((now - this.#last) / 1000) * messagesInASecond;
    this.#messages = Math.min(this.#mostMessages, this.#messages + gained);
    this.#characters = Math.min(this.#mostCharacters, this.#characters + gained * charactersOfMessage);
    this.#last = now;
  }
}

function isBearable(message: unknown): boolean {
  const { html } = Object(Object(message).shown) as { html?: unknown };
  return html === undefined || (typeof html === 'string' && burdenOf(html).unbearable === null);
}

/** Total length of all strings in a message, at any depth; an honest worker's messages are only a few levels deep. */
function charactersOf(value: unknown, levels = 5): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  if (levels === 0) return Number.POSITIVE_INFINITY;
  let count = 0;
  for (const part of Object.values(value)) count += 1 + charactersOf(part, levels - 1);
  return count;
}
