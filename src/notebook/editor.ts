import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { javascript } from '@codemirror/lang-javascript';
import { bracketMatching, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, type Extension, Prec } from '@codemirror/state';
import { drawSelection, EditorView, highlightSpecialChars, type KeyBinding, keymap } from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import { editorTheme } from './editorTheme.ts';
import { codeOf, hiddenCharacters } from './hiddenCharacters.ts';
import type { Position } from './readerError.ts';
import { touchBar } from './touchBar.ts';

/** A code editor in the page. */
export interface Editor {
  text(): string;
  /** Replaces the text in one step that the reader can undo. */
  setText(text: string): void;
  /** Marks the line of an error until the text changes; `null` takes the mark away. */
  markError(error: { position: Position; message: string } | null): void;
  /** Puts the cursor where the pointer was, if it was somewhere. */
  focus(pointer?: { x: number; y: number }): void;
  /** Adds what was loaded later: completion and type errors, for instance. */
  extend(extensions: Extension): void;
  destroy(): void;
}

export interface EditorOptions {
  text: string;
  /** Names the editor to screen readers. */
  label: string;
  /** What knows the language; TypeScript when left out. */
  language?: Extension;
  onChange(text: string): void;
  /** Called on Shift+Enter. */
  onRun?(): void;
}

/**
 * Puts an editor into an empty element.
 *
 * It stands in a shadow root: its styles are adopted sheets there, which the page's policy allows, unlike the style
 * element that they would be elsewhere. Tab indents; Escape, then Tab, leaves.
 */
export function mountEditor(host: HTMLElement, options: EditorOptions): Editor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open', delegatesFocus: true });
  const later = new Compartment();
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({ doc: options.text, extensions: [extensionsFor(options), later.of([])] }),
  });
  return {
    text: () => view.state.doc.toString(),
    setText: (insert) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert } }),
    markError: (error) =>
      view.dispatch(setDiagnostics(view.state, error ? [diagnostic(view.state, error)] : [])),
    focus: (pointer) => {
      const anchor = pointer ? view.posAtCoords(pointer, false) : 0;
      view.dispatch({ selection: { anchor } });
      view.focus();
    },
    extend: (extensions) => view.dispatch({ effects: later.reconfigure(extensions) }),
    destroy: () => view.destroy(),
  };
}

function extensionsFor({
  label,
  language = javascript({ typescript: true }),
  onChange,
  onRun,
}: EditorOptions): Extension {
  const run = () => {
    onRun?.();
    return onRun !== undefined;
  };
  return [
    Prec.highest(keymap.of([leaveWithTab])),
    keymap.of([{ key: 'Shift-Enter', run }]),
    history(),
    drawSelection(),
    highlightSpecialChars({ specialChars: hiddenCharacters(), render: hiddenMark }),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    highlightSelectionMatches(),
    language,
    syntaxHighlighting(classHighlighter),
    keymap.of([...closeBracketsKeymap, ...searchKeymap, ...historyKeymap, ...defaultKeymap, indentWithTab]),
    EditorView.contentAttributes.of({
      'aria-label': `${label}. Press Escape, then Tab, to leave the editor.`,
    }),
    EditorView.updateListener.of((update) => update.docChanged && onChange(update.state.doc.toString())),
    touchBar(),
    editorTheme,
  ];
}

/** Stands for a character that would not show, or would turn the order of its line around. */
function hiddenMark(code: number, description: string | null): HTMLElement {
  const mark = document.createElement('span');
  mark.className = 'cm-specialChar';
  mark.textContent = codeOf(String.fromCodePoint(code));
  mark.title = description ?? 'Character that cannot be seen';
  return mark;
}

/**
 * Escape lets the next Tab leave, whatever else it closes. CodeMirror gives two seconds for that; a hand or a machine may
 * be slower.
 */
const leaveWithTab: KeyBinding = {
  key: 'Escape',
  run: (view) => {
    view.setTabFocusMode(60_000);
    return false;
  },
};

function diagnostic(
  state: EditorState,
  { position, message }: { position: Position; message: string },
): Diagnostic {
  const line = state.doc.line(Math.min(Math.max(1, position.line), state.doc.lines));
  const from = Math.min(line.from + Math.max(0, position.column - 1), line.to);
  const word = state.wordAt(from);
  return { from, to: word?.to ?? Math.min(from + 1, line.to), severity: 'error', message };
}
