import { indentLess, indentMore, redo, undo } from '@codemirror/commands';
import type { Extension } from '@codemirror/state';
import { type Command, type EditorView, type Panel, showPanel } from '@codemirror/view';

/** What a keyboard on a screen has no keys for. */
const keys: readonly (readonly [name: string, command: Command])[] = [
  ['Indent', indentMore],
  ['Outdent', indentLess],
  ['Undo', undo],
  ['Redo', redo],
];

/** Buttons below the code for readers whose pointer is a finger; nothing for all others. */
export const touchBar = (): Extension => (matchMedia('(pointer: coarse)').matches ? showPanel.of(panel) : []);

function panel(view: EditorView): Panel {
  const dom = document.createElement('div');
  dom.className = 'cm-touch';
  dom.setAttribute('role', 'toolbar');
  dom.setAttribute('aria-label', 'Keys');
  dom.append(...keys.map(([name, command]) => button(name, () => command(view))));
  // Else the button would take the focus, and the keyboard would go.
  dom.addEventListener('mousedown', (event) => event.preventDefault());
  return { dom };
}

function button(name: string, press: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = name;
  element.addEventListener('click', press);
  return element;
}
