import { type Burden, burdenOf } from './burden.ts';
import { limits } from './limits.ts';
import type { Shown } from './protocol.ts';

const kept = 20;

/** Sends a cell's output until it reaches the limit; then keeps only the last few values. */
export class Outbox {
  readonly #send: (shown: Shown) => void;
  #things = 0;
  #characters = 0;
  #elements = 0;
  #heldBack = 0;
  #last: Shown[] = [];

  constructor(send: (shown: Shown) => void) {
    this.#send = send;
  }

  show(shown: Shown): void {
    const burden = burdenOf(htmlOf(shown));
    if (burden.unbearable !== null) this.show(leftOut(burden.unbearable));
    else if (this.#isFull(shown, burden)) this.#holdBack(shown, burden);
    else this.#pass(shown, burden);
  }

  /** Sends the last values that were held back, after a note that says how many are missing. */
  flush(): void {
    if (this.#heldBack > this.#last.length)
      this.#send({ kind: 'cut', count: this.#heldBack - this.#last.length });
    for (const shown of this.#last) this.#send(shown);
    this.#last = [];
    this.#heldBack = 0;
  }

  #isFull(shown: Shown, { elements }: Burden): boolean {
    return (
      this.#things >= limits.things ||
      this.#characters + htmlOf(shown).length > limits.characters ||
      this.#elements + elements > limits.elements
    );
  }

  #pass(shown: Shown, { elements }: Burden): void {
    this.#things += 1;
    this.#characters += htmlOf(shown).length;
    this.#elements += elements;
    this.#send(shown);
  }

  #holdBack(shown: Shown, { elements }: Burden): void {
    this.#heldBack += 1;
    if (htmlOf(shown).length > limits.characters / kept || elements > limits.elements / kept) return;
    this.#last.push(shown);
    if (this.#last.length > kept) this.#last.shift();
  }
}

const htmlOf = (shown: Shown): string => ('html' in shown ? shown.html : '');

/** Placeholder for an output that is too large for any page. */
const leftOut = (why: string): Shown => ({
  kind: 'line',
  level: 'warn',
  html: `One output is left out: it is ${why}, more than a page can bear. Show a part of it.`,
});
