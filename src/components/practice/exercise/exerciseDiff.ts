import { javascript } from '@codemirror/lang-javascript';
import { syntaxHighlighting } from '@codemirror/language';
import { MergeView, unifiedMergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import { editorTheme } from '../../../notebook/editorTheme.ts';
import { exerciseWords } from './words.ts';

/** Narrower than this, the two texts stand in one column. */
const wide = 640;

/** Shows how two texts differ, to read only; `mine` left, `ours` right, or one below the other where it is narrow. */
export function mountDiff(host: HTMLElement, mine: string, ours: string): void {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  root.replaceChildren();
  const side = (text: string, label: string) => ({ doc: text, extensions: readOnly(label) });
  if (host.clientWidth >= wide)
    new MergeView({
      a: side(mine, exerciseWords.yours),
      b: side(ours, exerciseWords.solution),
      parent: root,
      root,
      gutter: false,
    });
  else
    new EditorView({
      ...side(ours, exerciseWords.oursAmidst),
      extensions: [
        readOnly(exerciseWords.oursAmidst),
        unifiedMergeView({ original: mine, mergeControls: false, gutter: false }),
      ],
      parent: root,
      root,
    });
}

const readOnly = (label: string) => [
  EditorState.readOnly.of(true),
  EditorView.lineWrapping,
  EditorView.contentAttributes.of({ 'aria-label': label, 'aria-readonly': 'true' }),
  javascript({ typescript: true }),
  syntaxHighlighting(classHighlighter),
  editorTheme,
];
