import type { CellSource, Control, OfCell, Shown } from '../../notebook/protocol.ts';
import { cellSlot, keepingOfCell, readCellEdit } from '../../progress/cells.ts';
import { OpenText } from '../../progress/openText.ts';
import type { Keeping } from '../../progress/shelf.ts';
import { store } from '../../progress/store.ts';
import { thisLesson } from '../book/thisLesson.ts';
import { CellBar } from './CellBar.ts';
import { CellCode } from './CellCode.ts';
import { CellControls } from './CellControls.ts';
import { CellOutput } from './CellOutput.ts';
import type { KeptNotes } from './KeptNotes.ts';
import { cellWords } from './words.ts';

export interface CellActions {
  run(cell: string): void;
  stop(): void;
  /** A cell's text differs from its last run, or does so no more. */
  edited(cell: string, pending: boolean): void;
  /** The text of every cell as it stands in the page, run or not. */
  texts(): readonly CellSource[];
}

/** Rejected messages that are named one by one; more would say nothing new. */
const mostLeftOut = 5;

/** One cell in the page: its code, controls, output and state. */
export class CellView {
  readonly id: string;
  /** TypeScript where none is named. */
  readonly language: CellSource['language'];
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
  readonly #kept: OpenText;
  #notes: KeptNotes | null = null;
  /** True while the page, not the reader, changes the text. */
  #setting = false;
  #keeping: Keeping = 'kept';
  /** The text of the last run: other cells work with it while this one is being edited. */
  #committed: string;
  /** What Reset took away, for Undo. */
  #beforeReset: string | null = null;
  /** How much of the present run was left out. */
  #leftOut = 0;

  constructor(element: HTMLElement, actions: CellActions) {
    this.#element = element;
    this.#actions = actions;
    this.id = element.dataset.cell ?? '';
    if (element.dataset.language === 'python') this.language = 'python';
    this.limit = 1000 * Number(element.dataset.limit);
    this.feeds = element.dataset.feeds?.split(' ').filter(Boolean) ?? [];
    const part = (name: string) => element.querySelector(`.cell-${name}`) as HTMLElement;
    this.#bar = new CellBar(element, {
      run: () => this.run(),
      stop: () => actions.stop(),
      reset: () => this.#reset(),
      copy: () => this.#bar.copy(this.text, cellWords.copied),
      link: () => this.#copyLink().catch(() => this.#bar.say(cellWords.outputMissing)),
    });
    this.#code = new CellCode(part('code'), {
      cell: this.id,
      language: this.language,
      label: cellWords.code(this.id),
      cells: () => actions.texts(),
      onChange: () => this.#edited(),
      onRun: () => this.run(),
    });
    this.#controls = new CellControls(part('controls'), () => actions.run(this.id));
    this.#output = new CellOutput(part('output'));
    this.#ours = this.text;
    this.#kept = new OpenText(cellSlot(thisLesson(), this.id, this.#ours), this.#ours);
    this.#restore();
    this.#committed = this.text;
    store.onChange(() => this.#hearKept());
  }

  /** What other cells work with: the text of the last run, and what the controls are set to. */
  get source(): CellSource {
    const { id, language } = this;
    const alone = this.#element.dataset.printed !== undefined;
    return { id, language, alone, source: this.#committed, settings: this.#controls.settings };
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

  /** Shows what a run came to when the book was made. */
  present({ shown, controls }: { shown: readonly Shown[]; controls: readonly Control[] }): Promise<void> {
    this.#output.begin();
    for (const one of shown) this.#output.show(one);
    for (const control of controls) this.#controls.draw(control);
    return this.#output.end();
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

  /** A message from this cell's run that does not fit the protocol: it is not shown. */
  leaveOut(why: string): void {
    this.#leftOut += 1;
    if (this.#leftOut > mostLeftOut) return;
    this.#output.complain({ message: cellWords.leftOut(why), position: null, frame: '' });
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
  showShared(code: string, oddities: readonly string[]): void {
    const { text } = this;
    if (code === text) return;
    this.#set(code);
    this.#kept.showsLink();
    void this.#note();
    this.#beforeReset = text;
    this.#bar.offerReset(cellWords.beforeShared);
    this.#bar.set('edited', cellWords.shared(oddities));
    this.#element.scrollIntoView({ block: 'center' });
  }

  /** Says why the code of a link is not shown; the cell stays as it is. */
  showProblem(problem: string): void {
    this.#bar.say(problem);
    this.#element.scrollIntoView({ block: 'center' });
  }

  #started(): void {
    this.#leftOut = 0;
    this.#output.begin();
    this.#controls.beginRun();
    this.#bar.set('running', cellWords.running);
  }

  async #finished(milliseconds: number): Promise<void> {
    this.#controls.endRun();
    await this.#output.end();
    this.#bar.set('done', cellWords.ran(duration(milliseconds)));
    void this.#compare();
    if (this.text !== this.#committed) this.#edited();
  }

  async #failed({ error, late }: Extract<OfCell, { type: 'failed' }>): Promise<void> {
    // A mistake found before the run, or in a timer after it, has had no start; later ones stand below the first.
    const goesOn = late && this.#bar.state === 'failed';
    if (this.#bar.state !== 'running' && !goesOn) this.#output.begin();
    this.#output.complain(error);
    // The run goes on, and the reader may still want to stop it.
    if (late && this.#bar.state === 'running') return;
    await this.#output.end();
    const { position, message } = error;
    this.#bar.set('failed', cellWords.failed(position?.line));
    if (position && this.text === this.#committed) this.#code.markError({ position, message });
  }

  /** Says how the output stands to what PyTorch printed, where that is known. */
  async #compare(): Promise<void> {
    if (this.#element.dataset.printed === undefined) return;
    const isOurs = this.#committed === this.#ours;
    const loaded = await import('./cellRecorded.ts').catch(() => null);
    loaded?.sayHowItCompares(this.#element, isOurs);
  }

  /** Changes the text without the reader's hand: nothing is kept of it. */
  #set(text: string): void {
    this.#setting = true;
    this.#code.text = text;
    this.#setting = false;
  }

  #edited(): void {
    if (this.#setting) return;
    const { text } = this;
    this.#beforeReset = null;
    this.#keeping = this.#kept.typed(text);
    leaveLink(this.id);
    this.#afterChange();
  }

  /** Says how the text stands: to ours, to what is kept, and to what ran last. */
  #afterChange(): void {
    const { text } = this;
    this.#bar.offerReset(text === this.#ours ? null : cellWords.reset);
    void this.#note();
    if (this.#bar.busy) return;
    const pending = text !== this.#committed;
    if (pending) this.#bar.set('edited', this.#keeping === 'kept' ? cellWords.edited : cellWords.notKept);
    else this.#bar.set('done', '');
    this.#actions.edited(this.id, pending);
  }

  /** Says what is not kept and what is kept beside; what says it is loaded when there is something to say. */
  async #note(): Promise<void> {
    if (!this.#notes && this.#keeping === 'kept' && this.#kept.others().texts.length === 0) return;
    const loaded = await import('./KeptNotes.ts').catch(() => null);
    if (!loaded) return; // the cell's own line says what is not kept
    this.#notes ??= new loaded.KeptNotes(this.#element.querySelector('.cell-bar') as HTMLElement, {
      show: (text) => this.#swap(text),
      drop: (text) => void this.#kept.drop(text),
    });
    this.#notes.show(this.#keeping, this.#kept.others());
  }

  /** Follows what another tab kept, unless the reader has typed here; then both texts are kept. */
  #hearKept(): void {
    const text = this.#kept.heard();
    if (this.#keeping !== 'tooLong') this.#keeping = keepingOfCell(thisLesson(), this.id);
    if (text === null) {
      void this.#note();
      return;
    }
    this.#set(text);
    this.#afterChange();
    if (text !== this.#ours && this.#bar.state === 'edited') this.#bar.say(cellWords.yours);
  }

  #swap(text: string): void {
    this.#set(text);
    this.#keeping = this.#kept.swap(text);
    this.#beforeReset = null;
    this.#afterChange();
  }

  #reset(): void {
    const undo = this.#beforeReset;
    const { text } = this;
    this.#kept.leavesLink();
    this.#set(undo ?? this.#ours);
    this.#edited();
    if (undo === null) {
      this.#beforeReset = text;
      this.#bar.offerReset(cellWords.undoReset);
    }
    if (this.text !== this.#committed) this.run();
  }

  /** We changed our text since the reader changed theirs: both are shown, and theirs stays. */
  async #disclose(): Promise<void> {
    const loaded = await import('./KeptNotes.ts').catch(() => null);
    if (loaded) this.#element.querySelector('.cell-bar')?.before(loaded.disclosed(this.#ours));
  }

  #restore(): void {
    const edit = readCellEdit(thisLesson(), this.id);
    if (!edit) return;
    this.#set(edit.text);
    void this.#note();
    if (edit.text === this.#ours) return;
    this.#bar.set('edited', cellWords.yours);
    this.#bar.offerReset(cellWords.reset);
    if (edit.ours !== this.#ours) void this.#disclose();
  }

  async #copyLink(): Promise<void> {
    const { lineOfHalfCharacter, linkTo } = await import('./cellLink.ts');
    const half = lineOfHalfCharacter(this.text);
    if (half !== null) return this.#bar.say(cellWords.halfCharacter(half));
    const address = await linkTo({ cell: this.id, code: this.text });
    if (!(await this.#bar.copy(address, cellWords.linkCopied, cellWords.linkInAddress)))
      history.replaceState(null, '', address);
  }
}

/** The reader has taken up the code of a link: a reload is to show what they made of it, not the link again. */
function leaveLink(cell: string): void {
  if (location.hash.startsWith(`#cell=${cell}&`))
    history.replaceState(history.state, '', location.pathname + location.search);
}

function duration(milliseconds: number): string {
  if (milliseconds < 1) return cellWords.atOnce;
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
