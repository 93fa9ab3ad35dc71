import type { Control, ControlValue } from '../../notebook/protocol.ts';
import { parts } from './loadedParts.ts';

type Input = HTMLInputElement | HTMLSelectElement;

/** The inputs that a cell has made. The same input stays in the page while its cell runs again, under the hand. */
export class CellControls {
  readonly #box: HTMLElement;
  /** What the reader has set, by key. */
  readonly settings: Record<string, ControlValue> = {};
  #seen = new Set<string>();

  constructor(box: HTMLElement, onTurn: () => void) {
    this.#box = box;
    for (const input of box.querySelectorAll<Input>('[data-key]')) input.disabled = false;
    box.addEventListener('input', ({ target }) => {
      const input = target as Input;
      this.settings[input.dataset.key ?? ''] = settingOf(input);
      showValue(input);
      onTurn();
    });
  }

  /** Draws an input, or brings the one already there up to date. */
  draw(control: Control): void {
    this.#seen.add(control.key);
    const old = this.#find(control.key);
    if (old) {
      parts().renew(old, control);
      showValue(old);
    } else this.#box.append(parts().controlElement(control, document, true));
  }

  /** Called when a run begins; `endRun` then takes away the inputs that it did not make. */
  beginRun(): void {
    this.#seen = new Set();
  }

  endRun(): void {
    for (const input of this.#box.querySelectorAll<Input>('[data-key]'))
      if (!this.#seen.has(input.dataset.key ?? '')) input.closest('label')?.remove();
  }

  #find(key: string): Input | undefined {
    return [...this.#box.querySelectorAll<Input>('[data-key]')].find((input) => input.dataset.key === key);
  }
}

function settingOf(input: Input): ControlValue {
  return input.dataset.kind === 'toggle' ? (input as HTMLInputElement).checked : Number(input.value);
}

function showValue(input: Input): void {
  const output = input.parentElement?.querySelector('output');
  if (output) output.value = input.value;
}
