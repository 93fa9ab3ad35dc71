import type { Shown } from './protocol.ts';

const mostThings = 1_000;
const mostCharacters = 1_000_000;
const kept = 20;

/** Passes on what a cell shows until it is too much; then holds back all but the last few. */
export class Outbox {
  readonly #send: (shown: Shown) => void;
  #things = 0;
  #characters = 0;
  #heldBack = 0;
  #last: Shown[] = [];

  constructor(send: (shown: Shown) => void) {
    this.#send = send;
  }

  show(shown: Shown): void {
    const size = 'html' in shown ? shown.html.length : 0;
    if (this.#things >= mostThings || this.#characters + size > mostCharacters) {
      this.#holdBack(shown, size);
      return;
    }
    this.#things += 1;
    this.#characters += size;
    this.#send(shown);
  }

  /** Sends the last of what was held back, after a note of how much is missing. */
  flush(): void {
    if (this.#heldBack > this.#last.length)
      this.#send({ kind: 'cut', count: this.#heldBack - this.#last.length });
    for (const shown of this.#last) this.#send(shown);
    this.#last = [];
    this.#heldBack = 0;
  }

  #holdBack(shown: Shown, size: number): void {
    this.#heldBack += 1;
    if (size > mostCharacters / kept) return;
    this.#last.push(shown);
    if (this.#last.length > kept) this.#last.shift();
  }
}
