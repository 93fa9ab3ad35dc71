import type { Editor } from '../../notebook/editor.ts';
import type { CellSource } from '../../notebook/protocol.ts';
import type { Position } from '../../notebook/readerError.ts';
import { whyMissing } from '../../offline/newerEdition.ts';
import { savesData } from '../shell/sparingLine.ts';
import { cellWords } from './words.ts';

export interface CellCodeOptions {
  cell: string;
  /** TypeScript where none is named. */
  language?: CellSource['language'];
  label: string;
  /** All cells as they stand in the page, for completion and type errors. */
  cells(): readonly CellSource[];
  onChange(text: string): void;
  onRun(): void;
}

/** A cell's code: plain text until it is first focused, then an editor in the same place. */
export class CellCode {
  readonly #box: HTMLElement;
  readonly #plain: HTMLPreElement;
  readonly #options: CellCodeOptions;
  #editor: Editor | null = null;
  #learnt = false;

  constructor(box: HTMLElement, options: CellCodeOptions) {
    this.#box = box;
    this.#plain = box.querySelector('pre') as HTMLPreElement;
    this.#options = options;
    this.#plain.tabIndex = 0;
    this.#plain.setAttribute('role', 'textbox');
    this.#plain.setAttribute('aria-multiline', 'true');
    this.#plain.setAttribute('aria-label', options.label);
    let pointer: { x: number; y: number } | undefined;
    this.#plain.addEventListener('pointerdown', ({ clientX, clientY }) => {
      pointer = { x: clientX, y: clientY };
    });
    // The reader may have focused the code before this script ran.
    if (document.activeElement === this.#plain) void this.#mount(pointer);
    else this.#plain.addEventListener('focus', () => this.#mount(pointer), { once: true });
    box.addEventListener('click', ({ target, clientX, clientY }) => {
      if (target === box) this.#focus({ x: clientX, y: clientY });
    });
  }

  get text(): string {
    return this.#editor?.text() ?? this.#plain.textContent;
  }

  set text(text: string) {
    if (text === this.text) return;
    if (this.#editor) this.#editor.setText(text);
    else this.#showPlainly(text);
  }

  markError(error: { position: Position; message: string } | null): void {
    this.#editor?.markError(error);
  }

  #showPlainly(text: string): void {
    this.#plain.textContent = text;
    if (/[^\n\t -~]/.test(text))
      void import('./hiddenPieces.ts').then(({ markHidden }) => markHidden(this.#plain)).catch(() => {}); // unmarked then
    else if (!savesData())
      void import('./colourPlain.ts')
        .then(({ colour }) => colour(this.#plain, this.#options.language))
        .catch(() => {}); // uncoloured then
  }

  /** A click on the margin counts as a click on the code. */
  #focus(pointer: { x: number; y: number }): void {
    if (this.#editor) this.#editor.focus(pointer);
    else this.#plain.focus();
  }

  async #mount(pointer: { x: number; y: number } | undefined): Promise<void> {
    const loaded = await Promise.all([
      import('../../notebook/editor.ts'),
      this.#options.language && import('../../notebook/editorPython.ts'),
    ]).catch(() => null);
    if (!loaded) return this.#writePlainly();
    const [editor, python] = loaded;
    const host = document.createElement('div');
    host.className = 'cell-editor';
    const hadFocus = document.activeElement === this.#plain;
    this.#editor = editor.mountEditor(host, {
      ...this.#options,
      text: this.text,
      language: python?.editorPython(),
      onChange: (text) => {
        this.#options.onChange(text);
        this.#learn();
      },
    });
    this.#plain.replaceWith(host);
    this.#box.dataset.editor = 'ready';
    if (hadFocus) this.#editor.focus(pointer);
  }

  /** The editor did not load: the plain text itself can be written in. */
  #writePlainly(): void {
    this.#plain.contentEditable = 'plaintext-only';
    this.#plain.addEventListener('input', () => this.#options.onChange(this.text));
    this.#plain.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !event.shiftKey) return;
      event.preventDefault();
      this.#options.onRun();
    });
    const note = document.createElement('p');
    note.className = 'cell-note';
    note.setAttribute('role', 'status');
    note.textContent = cellWords.editorMissing;
    void whyMissing(cellWords.editorMissing).then((why) => {
      note.textContent = why;
    });
    this.#box.after(note);
    this.#box.dataset.editor = 'plain';
  }

  /** Loads what the language has into the editor after the first edit, unless the reader saves data. */
  async #learn(): Promise<void> {
    if (this.#learnt || savesData()) return;
    this.#learnt = true;
    const { language, cell, cells } = this.#options;
    // If it does not load, the editor works without completion.
    const help = await import('./editorHelp.ts')
      .then((loaded) => (language ? loaded.packages() : loaded.types(cell, cells)))
      .catch(() => null);
    if (!help) return;
    this.#editor?.extend(help);
    this.#box.dataset.editor = 'typed';
  }
}
