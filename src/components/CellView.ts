import type { CellError, CellSource, FromKernel } from '../notebook/protocol.ts';
import { CellCode } from './CellCode.ts';
import { CellControls } from './CellControls.ts';
import { keepEdit, readEdit } from './CellEdits.ts';
import { linkTo } from './CellLink.ts';
import { CellOutput } from './CellOutput.ts';

/** How a cell stands; its mark and its words tell the states apart, not colour alone. */
type State = 'ready' | 'edited' | 'waiting' | 'running' | 'done' | 'failed' | 'stopped' | 'stale';

export interface CellActions {
  run(cell: string): void;
  stop(): void;
  /** The text of every cell as it stands in the page, run or not. */
  texts(): readonly CellSource[];
}

/** One cell in the page: its code, controls, output and state. */
export class CellView {
  readonly id: string;
  /** Milliseconds that a run is given. */
  readonly limit: number;
  readonly #element: HTMLElement;
  readonly #actions: CellActions;
  readonly #code: CellCode;
  readonly #controls: CellControls;
  readonly #output: CellOutput;
  readonly #ours: string;
  /** The text of the last run: other cells work with it while this one is being edited. */
  #committed: string;
  /** What Reset took away, for Undo. */
  #beforeReset: string | null = null;

  constructor(element: HTMLElement, actions: CellActions) {
    this.#element = element;
    this.#actions = actions;
    this.id = element.dataset.cell ?? '';
    this.limit = 1000 * Number(element.dataset.limit);
    this.#code = new CellCode(this.#part('.cell-code'), {
      cell: this.id,
      label: `Code of cell ${this.id}`,
      cells: () => actions.texts(),
      onChange: () => this.#edited(),
      onRun: () => this.run(),
    });
    this.#controls = new CellControls(this.#part('.cell-controls'), () => actions.run(this.id));
    this.#output = new CellOutput(this.#part('.cell-output'));
    this.#ours = this.#code.text;
    this.#restore();
    this.#committed = this.#code.text;
    this.#button('run').addEventListener('click', () => this.run());
    this.#button('stop').addEventListener('click', () => actions.stop());
    this.#button('reset').addEventListener('click', () => this.#reset());
    this.#button('copy').addEventListener('click', () => this.#copy(this.text, 'Copied'));
    this.#button('link').addEventListener('click', async () => {
      await this.#copy(await linkTo({ cell: this.id, code: this.text }), 'Link copied; it carries this code');
    });
  }

  get source(): CellSource {
    return { id: this.id, source: this.#committed, held: this.#controls.held };
  }

  get text(): string {
    return this.#code.text;
  }

  run(): void {
    this.#committed = this.#code.text;
    this.#code.markError(null);
    this.#state('waiting', 'Starting');
    this.#actions.run(this.id);
  }

  /** Takes what the kernel says of this cell. */
  hear(message: Exclude<FromKernel, { type: 'settled' }>): void {
    switch (message.type) {
      case 'started':
        this.#started();
        break;
      case 'shown':
        this.#output.show(message.shown);
        break;
      case 'control':
        this.#controls.draw(message.control);
        break;
      case 'progress':
        this.#progress(message.fraction, message.label);
        break;
      case 'finished':
        this.#finished(message.milliseconds);
        break;
      case 'failed':
        this.#failed(message.error);
        break;
      case 'blocked':
        this.#state('stale', `Waits for ${message.by}, which stopped with an error`);
        break;
    }
  }

  /** Shows code that came in a link. It runs only when the reader asks, and nothing of theirs is lost. */
  showShared(code: string): void {
    const { text } = this;
    if (code === text) return;
    this.#code.text = code;
    this.#beforeReset = text;
    this.#showReset();
    this.#button('reset').textContent = 'Put back what was here';
    this.#state('edited', 'Code from a link. Read it, then run it if you like');
    this.#element.scrollIntoView({ block: 'center' });
  }

  slow(): void {
    this.#state('running', 'Still running; stop it whenever you like');
  }

  /** The worker was ended while this cell ran. */
  ended(reason: string): void {
    this.#output.abandon();
    this.#state('stopped', reason);
  }

  /** The worker was ended before this cell's turn came. */
  notReached(): void {
    if (this.#element.dataset.state === 'waiting') this.#state('ready', '');
  }

  #started(): void {
    this.#output.begin();
    this.#controls.beginRun();
    this.#state('running', 'Running');
  }

  #finished(milliseconds: number): void {
    this.#controls.endRun();
    this.#output.end();
    this.#state('done', `Ran in ${duration(milliseconds)}`);
    if (this.#code.text !== this.#committed) this.#edited();
  }

  #failed(error: CellError): void {
    if (this.#element.dataset.state !== 'running') this.#output.begin();
    this.#output.end(error);
    this.#state(
      'failed',
      error.position ? `Stopped by an error in line ${error.position.line}` : 'Stopped by an error',
    );
    if (error.position && this.#code.text === this.#committed)
      this.#code.markError({ position: error.position, message: error.message });
  }

  #progress(fraction: number, label: string): void {
    const bar = this.#part<HTMLProgressElement>('progress');
    bar.hidden = false;
    bar.value = fraction;
    bar.setAttribute('aria-label', label || 'Progress');
    if (label) this.#say(label);
  }

  #edited(): void {
    const { text } = this.#code;
    this.#beforeReset = null;
    keepEdit(this.id, text === this.#ours ? null : { text, ours: this.#ours });
    this.#showReset();
    if (text === this.#committed) this.#state('done', '');
    else this.#state('edited', 'Edited; run it to see what it does');
  }

  #reset(): void {
    const undo = this.#beforeReset;
    const { text } = this.#code;
    this.#code.text = undo ?? this.#ours;
    this.#edited();
    this.#beforeReset = undo === null ? text : null;
    this.#showReset();
    if (this.#code.text !== this.#committed) this.run();
  }

  #restore(): void {
    const edit = readEdit(this.id);
    if (!edit) return;
    this.#code.text = edit.text;
    this.#state('edited', 'Your version');
    if (edit.ours !== this.#ours) this.#showOurs();
    this.#showReset();
  }

  /** We changed our text since the reader changed theirs: both are shown, and theirs stays. */
  #showOurs(): void {
    const details = document.createElement('details');
    const summary = document.createElement('summary');
    const ours = document.createElement('pre');
    summary.textContent = 'Our version has changed since you edited yours; show ours';
    ours.textContent = this.#ours;
    details.append(summary, ours);
    this.#part('.cell-bar').before(details);
  }

  async #copy(text: string, words: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.#say(words);
    } catch {
      this.#say('The browser does not allow copying here; select the code instead');
    }
  }

  #say(words: string): void {
    this.#part('.cell-status').textContent = words;
  }

  #showReset(): void {
    const button = this.#button('reset');
    button.hidden = this.#code.text === this.#ours && this.#beforeReset === null;
    button.textContent = this.#beforeReset === null ? 'Reset' : 'Undo reset';
  }

  #state(state: State, words: string): void {
    this.#element.dataset.state = state;
    this.#say(words);
    const busy = state === 'running' || state === 'waiting';
    this.#button('stop').hidden = !busy;
    if (!busy) this.#part('progress').hidden = true;
  }

  #button(action: string): HTMLButtonElement {
    return this.#part(`[data-do="${action}"]`);
  }

  #part<T extends HTMLElement>(selector: string): T {
    return this.#element.querySelector(selector) as T;
  }
}

function duration(milliseconds: number): string {
  if (milliseconds < 1) return 'under 1 ms';
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
