import { copyText } from '../../figures/copyText.ts';
import { cellWords } from './words.ts';

/** How a cell stands; its mark and its words tell the states apart, not colour alone. */
export type CellState = 'ready' | 'edited' | 'waiting' | 'running' | 'done' | 'failed' | 'stopped' | 'stale';

export type CellAction = 'run' | 'stop' | 'reset' | 'copy' | 'link';

/** The line between a cell's code and its output: buttons, state, progress. */
export class CellBar {
  readonly #cell: HTMLElement;

  constructor(cell: HTMLElement, actions: Record<CellAction, () => void>) {
    this.#cell = cell;
    for (const [action, act] of Object.entries(actions))
      this.#part(`[data-do="${action}"]`).addEventListener('click', act);
  }

  get state(): CellState {
    return this.#cell.dataset.state as CellState;
  }

  get busy(): boolean {
    return this.state === 'running' || this.state === 'waiting';
  }

  set(state: CellState, words: string): void {
    this.#cell.dataset.state = state;
    this.say(words);
    this.#part('[data-do="stop"]').hidden = !this.busy;
    if (!this.busy) this.#part('progress').hidden = true;
    // Whoever is to look at the code must see it.
    if (/edit|fail|stop/.test(state)) this.#cell.querySelector('.cell-fold')?.setAttribute('open', '');
  }

  say(words: string): void {
    this.#part('.cell-status').textContent = words;
  }

  progress(fraction: number, label: string): void {
    const bar = this.#part<HTMLProgressElement>('progress');
    bar.hidden = false;
    bar.value = fraction;
    bar.setAttribute('aria-label', label || cellWords.progress);
    if (label) this.say(label);
  }

  /** Names what Reset would do now; `null` when there is nothing to reset. */
  offerReset(words: string | null): void {
    const button = this.#part('[data-do="reset"]');
    button.hidden = words === null;
    button.textContent = words;
  }

  /** Copies a text and says so; where the browser forbids it, says what there is instead. */
  async copy(text: string, words: string, instead = cellWords.noCopying): Promise<boolean> {
    const copied = await copyText(text);
    this.say(copied ? words : instead);
    return copied;
  }

  #part<T extends HTMLElement>(selector: string): T {
    return this.#cell.querySelector(selector) as T;
  }
}
