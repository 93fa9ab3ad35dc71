import { burdenOf } from './burden.ts';
import { limits } from './limits.ts';

/** What a run may bring of each cell, and the notebook beside: all that `limits` lets through, with room to spare. */
const messagesOfOne = 1.5 * limits.things;
const charactersOfOne = 4 * limits.characters;

/** Messages in a second beside those of runs: progress, and what timers of earlier runs show. */
const messagesInASecond = 200;
const charactersOfMessage = 500;

/** The page's own count of what comes from a worker: more than `limits` lets through comes from no honest one. */
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

  /** A new run of a document of so many cells begins. */
  expectRun(cells: number): void {
    this.#mostMessages = messagesOfOne * (cells + 1);
    this.#mostCharacters = charactersOfOne * (cells + 1);
    this.#messages = this.#mostMessages;
    this.#characters = this.#mostCharacters;
  }

  /** Whether the page can bear this message. */
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

/** All text in a message, however deep it stands; no more than a few levels come from an honest worker. */
function charactersOf(value: unknown, levels = 5): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  if (levels === 0) return Number.POSITIVE_INFINITY;
  let count = 0;
  for (const part of Object.values(value)) count += 1 + charactersOf(part, levels - 1);
  return count;
}
