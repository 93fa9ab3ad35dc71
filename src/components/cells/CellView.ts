import type { CellSource, OfCell } from '../../notebook/protocol.ts';
import { keepCellEdit, readCellEdit } from '../../progress/cells.ts';
import { thisLesson } from '../book/thisLesson.ts';
import { keepingWords } from '../shell/words.ts';
import { CellBar } from './CellBar.ts';
import { CellCode } from './CellCode.ts';
import { CellControls } from './CellControls.ts';
import { linkTo } from './CellLink.ts';
import { CellOutput } from './CellOutput.ts';
import { cellWords } from './words.ts';

export interface CellActions {
  run(cell: string): void;
  stop(): void;
  /** A cell's text differs from its last run, or does so no more. */
  edited(cell: string, pending: boolean): void;
  /** The text of every cell as it stands in the page, run or not. */
  texts(): readonly CellSource[];
}

/** One cell in the page: its code, controls, output and state. */
export class CellView {
  readonly id: string;
  /** Milliseconds that a run is given. */
  readonly limit: number;
  /** The cells that take names from this one. */
  readonly feeds: readonly string[];
  readonly #element: HTMLElement;
  readonly #actions: CellActions;
  readonly #bar: CellBar;
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
    this.feeds = element.dataset.feeds?.split(' ').filter(Boolean) ?? [];
    const part = (name: string) => element.querySelector(`.cell-${name}`) as HTMLElement;
    this.#bar = new CellBar(element, {
      run: () => this.run(),
      stop: () => actions.stop(),
      reset: () => this.#reset(),
      copy: () => this.#bar.copy(this.text, cellWords.copied),
      link: () => this.#copyLink(),
    });
    this.#code = new CellCode(part('code'), {
      cell: this.id,
      label: cellWords.code(this.id),
      cells: () => actions.texts(),
      onChange: () => this.#edited(),
      onRun: () => this.run(),
    });
    this.#controls = new CellControls(part('controls'), () => actions.run(this.id));
    this.#output = new CellOutput(part('output'));
    this.#ours = this.text;
    this.#restore();
    this.#committed = this.text;
  }

  /** What other cells work with: the text of the last run, and what the controls are set to. */
  get source(): CellSource {
    return { id: this.id, source: this.#committed, held: this.#controls.held };
  }

  get text(): string {
    return this.#code.text;
  }

  run(): void {
    this.#committed = this.text;
    this.#code.markError(null);
    this.#bar.set('waiting', cellWords.starting);
    this.#actions.run(this.id);
  }

  /** Takes what the kernel says of this cell. */
  hear(message: OfCell): void {
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
        this.#bar.progress(message.fraction, message.label);
        break;
      case 'finished':
        void this.#finished(message.milliseconds);
        break;
      case 'failed':
        void this.#failed(message);
        break;
      case 'blocked':
        this.#bar.set('stale', cellWords.blocked(message.by));
        break;
    }
  }

  slow(): void {
    this.#bar.set('running', cellWords.slow);
  }

  /** A cell that this one takes names from was edited and has not run, or stands again as it ran. */
  follow(cell: string, pending: boolean): void {
    if (pending && (this.#bar.state === 'ready' || this.#bar.state === 'done'))
      this.#bar.set('stale', cellWords.stale(cell));
    else if (!pending && this.#bar.state === 'stale') this.#bar.set('ready', '');
  }

  /** The worker was ended while this cell ran. */
  ended(reason: string): void {
    this.#output.abandon();
    this.#bar.set('stopped', reason);
  }

  /** The worker was ended before this cell's turn came; `words` says why. */
  notReached(words: string): void {
    if (this.#bar.state === 'waiting') this.#bar.set('stopped', words);
  }

  /** Shows code that came in a link. It runs only when the reader asks, and nothing of theirs is lost. */
  showShared(code: string): void {
    const { text } = this;
    if (code === text) return;
    this.#code.text = code;
    this.#beforeReset = text;
    this.#bar.offerReset(cellWords.beforeShared);
    this.#bar.set('edited', cellWords.shared);
    this.#element.scrollIntoView({ block: 'center' });
  }

  /** Says why the code of a link is not shown; the cell stays as it is. */
  showProblem(problem: string): void {
    this.#bar.say(problem);
    this.#element.scrollIntoView({ block: 'center' });
  }

  #started(): void {
    this.#output.begin();
    this.#controls.beginRun();
    this.#bar.set('running', cellWords.running);
  }

  async #finished(milliseconds: number): Promise<void> {
    this.#controls.endRun();
    await this.#output.end();
    this.#bar.set('done', cellWords.ran(duration(milliseconds)));
    if (this.text !== this.#committed) this.#edited();
  }

  async #failed({ error, late }: Extract<OfCell, { type: 'failed' }>): Promise<void> {
    // A mistake found before the run, or in a timer after it, has had no start.
    if (this.#bar.state !== 'running') this.#output.begin();
    this.#output.complain(error);
    // The run goes on, and the reader may still want to stop it.
    if (late && this.#bar.state === 'running') return;
    await this.#output.end();
    const { position, message } = error;
    this.#bar.set('failed', cellWords.failed(position?.line));
    if (position && this.text === this.#committed) this.#code.markError({ position, message });
  }

  #edited(): void {
    const { text } = this;
    this.#beforeReset = null;
    const edit = text === this.#ours ? null : { text, ours: this.#ours };
    const keeping = keepCellEdit(thisLesson(), this.id, edit);
    this.#bar.offerReset(text === this.#ours ? null : cellWords.reset);
    if (this.#bar.busy) return;
    const pending = text !== this.#committed;
    if (pending) this.#bar.set('edited', `${cellWords.edited} ${keepingWords[keeping]}`.trimEnd());
    else this.#bar.set('done', '');
    this.#actions.edited(this.id, pending);
  }

  #reset(): void {
    const undo = this.#beforeReset;
    const { text } = this;
    this.#code.text = undo ?? this.#ours;
    this.#edited();
    if (undo === null) {
      this.#beforeReset = text;
      this.#bar.offerReset(cellWords.undoReset);
    }
    if (this.text !== this.#committed) this.run();
  }

  #restore(): void {
    const edit = readCellEdit(thisLesson(), this.id);
    if (!edit) return;
    this.#code.text = edit.text;
    this.#bar.set('edited', cellWords.yours);
    this.#bar.offerReset(cellWords.reset);
    if (edit.ours !== this.#ours) this.#element.querySelector('.cell-bar')?.before(disclosed(this.#ours));
  }

  async #copyLink(): Promise<void> {
    const address = await linkTo({ cell: this.id, code: this.text });
    await this.#bar.copy(address, cellWords.linkCopied);
  }
}

/** We changed our text since the reader changed theirs: both are shown, and theirs stays. */
function disclosed(text: string): HTMLElement {
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  const ours = document.createElement('pre');
  summary.textContent = cellWords.oursChanged;
  ours.textContent = text;
  details.append(summary, ours);
  return details;
}

function duration(milliseconds: number): string {
  if (milliseconds < 1) return cellWords.atOnce;
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
