import type { Control } from '../protocol.ts';
import { escapeHtml } from './escape.ts';

/** An input as HTML; without scripts it stands still and shows the value that the output was computed with. */
export function controlHtml(control: Control, scripted: boolean): string {
  const attributes = `data-key="${escapeHtml(control.key)}" data-kind="${control.kind}"${scripted ? '' : ' disabled'}`;
  const label = `<span class="control-label">${escapeHtml(control.label)}</span>`;
  return `<label class="control">${inputHtml(control, attributes, label)}</label>`;
}

function inputHtml(control: Control, attributes: string, label: string): string {
  switch (control.kind) {
    case 'slider': {
      const { min, max, step, value } = control;
      const range = `<input type="range" ${attributes} min="${min}" max="${max}" step="${step}" value="${value}">`;
      return `${label} ${range} <output>${value}</output>`;
    }
    case 'number': {
      const { min, max, step, value } = control;
      const limits = `min="${min ?? ''}" max="${max ?? ''}" step="${step ?? 'any'}"`;
      return `${label} <input type="number" ${attributes} ${limits} value="${value}">`;
    }
    case 'select': {
      const options = control.options.map(
        (option, i) =>
          `<option value="${i}"${i === control.value ? ' selected' : ''}>${escapeHtml(option)}</option>`,
      );
      return `${label} <select ${attributes}>${options.join('')}</select>`;
    }
    case 'toggle':
      return `<input type="checkbox" ${attributes}${control.value ? ' checked' : ''}> ${label}`;
  }
}
