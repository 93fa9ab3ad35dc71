import { type Beside, others, swapped, type Texts, typedOver, typedOverLink, without } from './beside.ts';
import type { Keeping } from './shelf.ts';

/** Where a text is kept. */
export interface Slot {
  /** What is kept, or `null`. */
  read(): Texts | null;
  change(change: (texts: Texts) => Texts): Keeping;
}

export interface Others {
  texts: Beside[];
  stale: boolean;
}

/** One text that stands open in a page, and how it stands to what is kept: other tabs may change that as well. */
export class OpenText {
  readonly #slot: Slot;
  readonly #ours: string;
  /** The text that this page read or kept last. */
  #known: string;
  #typed = false;
  #overLink = false;

  constructor(slot: Slot, ours: string) {
    this.#slot = slot;
    this.#ours = ours;
    this.#known = this.#kept.text;
  }

  get #kept(): Texts {
    return this.#slot.read() ?? { text: this.#ours };
  }

  get known(): string {
    return this.#known;
  }

  /** Keeps what the reader typed. A text that is too long leaves what was kept before. */
  typed(text: string): Keeping {
    const [before, overLink] = [this.#known, this.#overLink];
    this.#typed = true;
    this.#overLink = false;
    this.#known = text; // before the change, since whoever hears of it asks
    const keeping = this.#slot.change((kept) =>
      overLink ? typedOverLink(kept, text) : typedOver(kept, before, text),
    );
    if (keeping === 'tooLong') {
      this.#known = before;
      this.#overLink = overLink;
    }
    return keeping;
  }

  /** The code of a link stands in the page, not kept yet; what stood there is kept with the first key. */
  showsLink(): void {
    this.#overLink = true;
  }

  /** Leaves the code of a link again. */
  leavesLink(): void {
    this.#overLink = false;
  }

  /**
   * Hears that something was kept or taken back, here or in another tab. Gives the text to show in place of the one shown;
   * `null` where that stays. A text that was typed here stays, and is kept beside the one of another tab.
   */
  heard(): string | null {
    const kept = this.#slot.read();
    const { text, beside = [] } = kept ?? { text: this.#ours };
    if (text === this.#known || this.#overLink || beside.some((one) => one.text === this.#known)) return null;
    if (kept && this.#typed) {
      this.#slot.change((now) => typedOver(now, this.#known, this.#known));
      return null;
    }
    this.#typed = false;
    this.#known = text;
    return text;
  }

  /** The other texts that are kept, and whether the first of them is the newer text of another tab. */
  others(): Others {
    if (this.#overLink) return { texts: [], stale: false };
    const kept = this.#kept;
    return { texts: others(kept, this.#known), stale: kept.text !== this.#known };
  }

  /** Shows another of the texts; the one shown so far is kept beside. */
  swap(other: string): Keeping {
    const shown = this.#known;
    this.#overLink = false;
    this.#known = other;
    return this.#slot.change((kept) => swapped(kept, shown, other));
  }

  /** Lets another of the texts go. */
  drop(other: string): Keeping {
    return this.#slot.change((kept) => without(kept, this.#known, other));
  }
}
