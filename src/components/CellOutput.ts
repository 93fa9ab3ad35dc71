import { errorHtml, shownHtml } from '../notebook/output/shownHtml.ts';
import type { CellError, Shown } from '../notebook/protocol.ts';
import { makeSortable } from './CellTables.ts';

let sanitise: (html: string) => DocumentFragment;

/** Loads what makes a worker's HTML safe for the page; must have resolved before any cell runs. */
export async function readyToShow(): Promise<void> {
  ({ sanitise } = await import('./CellSanitise.ts'));
}

/** A cell's output. What the last run showed stays until the new run shows something, so that nothing jumps. */
export class CellOutput {
  readonly #box: HTMLElement;
  #waiting: string[] = [];
  #stale = false;
  #frame = 0;

  constructor(box: HTMLElement) {
    this.#box = box;
    makeSortable(box);
  }

  begin(): void {
    this.#stale = true;
    this.#waiting = [];
    this.#box.setAttribute('aria-busy', 'true');
  }

  show(shown: Shown): void {
    this.#waiting.push(shownHtml(shown));
    this.#frame ||= requestAnimationFrame(() => this.#draw());
  }

  end(error?: CellError): void {
    if (error) this.#waiting.push(errorHtml(error));
    this.#draw();
    this.#box.removeAttribute('aria-busy');
  }

  /** The run was ended from outside: what it has shown so far stays, else what was there before. */
  abandon(): void {
    if (this.#waiting.length > 0) this.#draw();
    this.#box.removeAttribute('aria-busy');
  }

  #draw(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const fresh = sanitise(this.#waiting.join(''));
    this.#waiting = [];
    if (this.#stale) this.#box.replaceChildren(fresh);
    else this.#box.append(fresh);
    this.#stale = false;
    makeSortable(this.#box);
  }
}
