import type { Control } from '../protocol.ts';

type Attributes = Readonly<Record<string, string | number | null>>;

/**
 * An input as an element, built part by part: no text of a cell is ever read as markup.
 *
 * Without scripts (`scripted` false) it stands still and shows the value that the output was computed with.
 */
export function controlElement(control: Control, document: Document, scripted: boolean): HTMLElement {
  const make = maker(document);
  const common = { 'data-key': control.key, 'data-kind': control.kind, disabled: scripted ? null : '' };
  const label = make('span', { class: 'control-label' }, control.label);
  const box = make('label', { class: 'control' });
  const [first, ...rest] = [label, ...inputs(control, common, make)];
  if (control.kind === 'toggle') box.append(...rest, ' ', first);
  else box.append(first, ...rest.flatMap((part) => [' ', part]));
  return box;
}

/** The options of a select, the chosen one marked. */
export const optionElements = (
  { options, value }: Extract<Control, { kind: 'select' }>,
  document: Document,
): HTMLElement[] => {
  const make = maker(document);
  return options.map((option, i) => make('option', { value: i, selected: i === value ? '' : null }, option));
};

type Make = ReturnType<typeof maker>;

const maker =
  (document: Document) =>
  (name: string, attributes: Attributes, text = ''): HTMLElement => {
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes))
      if (value !== null) element.setAttribute(attribute, String(value));
    if (text) element.textContent = text;
    return element;
  };

function inputs(control: Control, common: Attributes, make: Make): HTMLElement[] {
  switch (control.kind) {
    case 'slider': {
      const { min, max, step, value } = control;
      return [
        make('input', { type: 'range', ...common, min, max, step, value }),
        make('output', {}, String(value)),
      ];
    }
    case 'number': {
      const { min, max, step, value } = control;
      return [make('input', { type: 'number', ...common, min, max, step: step ?? 'any', value })];
    }
    case 'select': {
      const select = make('select', common);
      select.append(...optionElements(control, select.ownerDocument));
      return [select];
    }
    case 'toggle':
      return [make('input', { type: 'checkbox', ...common, checked: control.value ? '' : null })];
  }
}
