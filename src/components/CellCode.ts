import type { Editor } from '../notebook/editor.ts';
import type { Position } from '../notebook/learnerError.ts';
import type { CellSource } from '../notebook/protocol.ts';

export interface CellCodeOptions {
  cell: string;
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
    this.#plain.addEventListener('focus', () => this.#mount(pointer), { once: true });
  }

  get text(): string {
    return this.#editor?.text() ?? this.#plain.textContent;
  }

  set text(text: string) {
    if (text === this.text) return;
    if (this.#editor) this.#editor.setText(text);
    else this.#plain.textContent = text;
  }

  markError(error: { position: Position; message: string } | null): void {
    this.#editor?.markError(error);
  }

  async #mount(pointer: { x: number; y: number } | undefined): Promise<void> {
    const { mountEditor } = await import('../notebook/editor.ts');
    const host = document.createElement('div');
    host.className = 'cell-editor';
    const hadFocus = document.activeElement === this.#plain;
    this.#editor = mountEditor(host, {
      ...this.#options,
      text: this.text,
      onChange: (text) => {
        this.#options.onChange(text);
        this.#learn();
      },
    });
    this.#plain.replaceWith(host);
    this.#box.dataset.editor = 'ready';
    if (hadFocus) this.#editor.focus(pointer);
  }

  /** After the first edit, lets the editor know the types; not for a reader who saves data. */
  async #learn(): Promise<void> {
    if (this.#learnt || savesData()) return;
    this.#learnt = true;
    const [{ languageExtensions }, { askLanguage }] = await Promise.all([
      import('../notebook/editorLanguage.ts'),
      import('../notebook/languageClient.ts'),
    ]);
    const ask = askLanguage(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/notebook/declarations.json`);
    this.#editor?.extend(languageExtensions({ ask, cell: this.#options.cell, cells: this.#options.cells }));
    this.#box.dataset.editor = 'typed';
  }
}

const savesData = (): boolean =>
  'connection' in navigator && (navigator.connection as { saveData?: boolean }).saveData === true;
