import type { Others } from '../../progress/openText.ts';
import type { Keeping } from '../../progress/shelf.ts';
import { besideWords, keepingWords } from '../shell/keepingWords.ts';
import { cellWords } from './words.ts';

interface Actions {
  /** Shows another text in place of the one that stands in the editor. */
  show(text: string): void;
  drop(text: string): void;
}

/** Notes below an editable text: that it is not kept, and which other versions are kept. */
export class KeptNotes {
  readonly #box = document.createElement('div');
  readonly #actions: Actions;
  #said = '';

  constructor(before: HTMLElement, actions: Actions) {
    this.#actions = actions;
    this.#box.setAttribute('aria-live', 'polite');
    before.before(this.#box);
  }

  show(keeping: Keeping, { texts, stale }: Others): void {
    const now = JSON.stringify([keeping, texts, stale]);
    if (now === this.#said) return; // a button keeps the focus, and nothing is read out twice
    this.#said = now;
    const trouble = keeping === 'kept' ? [] : [note(keepingWords[keeping])];
    const besides = texts.map(({ text, from }, i) => {
      const words = stale && i === 0 ? besideWords.stale : besideWords[from];
      const show = from === 'link' ? besideWords.putBack : besideWords.show;
      return note(
        words,
        button('cell-button', show, () => this.#actions.show(text)),
        button('cell-button quiet', besideWords.drop, () => this.#actions.drop(text)),
      );
    });
    this.#box.replaceChildren(...trouble, ...besides);
  }
}

function note(words: string, ...buttons: HTMLButtonElement[]): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.className = 'cell-note';
  paragraph.append(words, ...buttons.flatMap((one) => [' ', one]));
  return paragraph;
}

function button(looks: string, words: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = looks;
  element.textContent = words;
  element.addEventListener('click', act);
  return element;
}

/** A text of ours, folded, beside what the reader has made of an earlier one. */
export function disclosed(text: string): HTMLElement {
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  const ours = document.createElement('pre');
  summary.textContent = cellWords.oursChanged;
  ours.textContent = text;
  details.append(summary, ours);
  return details;
}
