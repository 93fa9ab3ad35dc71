import type { CellError, Shown } from '../../notebook/protocol.ts';
import { makeSortable } from './cellTables.ts';
import { parts } from './loadedParts.ts';

/** Milliseconds of drawing after which the script yields, so that the page can respond to input. */
const slice = 30;

/** A cell's output. What the last run showed stays until the new run shows something, so that nothing jumps. */
export class CellOutput {
  readonly #box: HTMLElement;
  #waiting: string[] = [];
  #stale = false;
  #frame = 0;
  #ended: (() => void) | null = null;

  constructor(box: HTMLElement) {
    this.#box = box;
    makeSortable(box);
    new ResizeObserver(() => takeFocus(box)).observe(box);
  }

  begin(): void {
    this.#stale = true;
    this.#waiting = [];
    this.#ended = null;
    this.#box.setAttribute('aria-busy', 'true');
  }

  show(shown: Shown): void {
    this.#waiting.push(parts().shownHtml(shown));
    this.#schedule();
  }

  complain(error: CellError): void {
    this.#waiting.push(parts().errorHtml(error));
    this.#schedule();
  }

  /** Resolves when the whole output of the run is in the page; never, if the next run begins before. */
  end(): Promise<void> {
    return new Promise((resolve) => {
      this.#ended = resolve;
      this.#draw();
    });
  }

  /** The run was stopped from outside: keep its output so far, or else the previous output without its error. */
  abandon(): void {
    // A frame later, so that the reader who pressed Stop sees the answer first.
    if (this.#waiting.length > 0) requestAnimationFrame(() => this.#schedule());
    else if (this.#stale) for (const old of this.#box.querySelectorAll('.cell-error')) old.remove();
    this.#box.removeAttribute('aria-busy');
  }

  #schedule(): void {
    this.#frame ||= requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const fresh = this.#nextSlice();
    if (this.#stale) this.#box.replaceChildren(fresh);
    else this.#box.append(fresh);
    this.#stale = false;
    makeSortable(this.#box);
    if (this.#waiting.length > 0) this.#schedule();
    else this.#finish();
  }

  /** Each output is sanitised by itself, so that an unclosed tag cannot swallow the next one. */
  #nextSlice(): DocumentFragment {
    const fresh = new DocumentFragment();
    const until = performance.now() + slice;
    let drawn = 0;
    while (drawn < this.#waiting.length && (drawn === 0 || performance.now() < until)) {
      fresh.append(parts().sanitise(this.#waiting[drawn] as string));
      drawn += 1;
    }
    this.#waiting.splice(0, drawn);
    return fresh;
  }

  #finish(): void {
    takeFocus(this.#box);
    if (!this.#ended) return;
    this.#box.removeAttribute('aria-busy');
    this.#ended();
    this.#ended = null;
  }
}

/** An element that scrolls must be focusable by keyboard; one that does not would be a useless tab stop. */
function takeFocus(box: HTMLElement): void {
  const scrolls = box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth;
  if (scrolls) box.tabIndex = 0;
  else box.removeAttribute('tabindex');
}
