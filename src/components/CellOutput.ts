import { errorHtml, shownHtml } from '../notebook/output/shownHtml.ts';
import type { CellError, Shown } from '../notebook/protocol.ts';

/** Loaded when a cell first runs: nothing from a worker enters the page without it. */
const sanitiser = () => import('./CellSanitise.ts');

/** A cell's output. What the last run showed stays until the new run shows something, so that nothing jumps. */
export class CellOutput {
  readonly #box: HTMLElement;
  #waiting: string[] = [];
  #stale = false;
  #frame = 0;

  constructor(box: HTMLElement) {
    this.#box = box;
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

  async #draw(): Promise<void> {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const { sanitise } = await sanitiser();
    const fresh = sanitise(this.#waiting.join(''));
    this.#waiting = [];
    if (this.#stale) this.#box.replaceChildren(fresh);
    else this.#box.append(fresh);
    this.#stale = false;
  }
}
