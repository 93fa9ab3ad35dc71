import { optionElements } from '../../notebook/output/controlElement.ts';
import type { Control } from '../../notebook/protocol.ts';

/** Brings an input that is there already up to date with what its cell describes now. */
export function renew(input: HTMLInputElement | HTMLSelectElement, control: Control): void {
  switch (control.kind) {
    case 'select':
      if (optionsOf(input) !== control.options.join('\n'))
        input.replaceChildren(...optionElements(control, document));
      input.value = String(control.value);
      break;
    case 'toggle':
      (input as HTMLInputElement).checked = control.value;
      break;
    case 'slider':
    case 'number':
      for (const name of ['min', 'max', 'step'] as const) {
        const limit = control[name];
        if (limit !== null && input.getAttribute(name) !== String(limit))
          input.setAttribute(name, String(limit));
      }
      if (Number(input.value) !== control.value) input.value = String(control.value);
  }
}

const optionsOf = (select: Element) => Array.from(select.children, (option) => option.textContent).join('\n');
