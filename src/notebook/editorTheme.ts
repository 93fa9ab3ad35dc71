import { EditorView } from '@codemirror/view';

/** The look of the plain code beside it, so that nothing moves when the editor takes its place. */
export const editorTheme = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'transparent' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-code)', fontFeatureSettings: '"calt" 0', lineHeight: '1.6' },
  '.cm-content': { padding: '0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': {
    background: 'color-mix(in oklab, var(--accent) 25%, transparent) !important',
  },
  '.cm-selectionMatch': { backgroundColor: 'color-mix(in oklab, var(--accent) 12%, transparent)' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--accent-faint)',
    outline: '1px solid var(--control)',
  },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--warning)',
    textUnderlineOffset: '0.2em',
  },
  '.cm-tooltip, .cm-panels': {
    color: 'var(--ink)',
    backgroundColor: 'var(--ground-raised)',
    border: '1px solid var(--rule)',
    fontFamily: 'var(--font-ui)',
  },
  '.cm-touch': { display: 'flex', flexWrap: 'wrap', gap: 'var(--space-1)' },
  '.cm-touch button': {
    minHeight: 'var(--touch)',
    minWidth: 'var(--touch)',
    padding: '0 var(--space-2)',
    border: '0',
    background: 'none',
    color: 'var(--ink-soft)',
    font: 'inherit',
  },
  '.cm-words': { padding: '0.4em 0.7em', maxWidth: '36rem' },
  '.cm-words code': { fontFamily: 'var(--font-code)', whiteSpace: 'pre-wrap' },
  '.cm-words p': { margin: '0.4em 0 0', whiteSpace: 'pre-wrap' },
  '.cm-lintRange-warning': {
    backgroundImage: 'none',
    textDecoration: 'underline dotted var(--negative)',
    textUnderlineOffset: '0.2em',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'var(--accent)', color: 'var(--on-accent)' },
  '.cm-diagnostic-error': { borderLeft: '3px solid var(--warning)' },
  // As in base.css, whose rules do not reach into a shadow root.
  '.tok-keyword, .tok-operatorKeyword': { fontWeight: '600' },
  '.tok-string, .tok-string2, .tok-number, .tok-bool, .tok-atom': { color: 'var(--tint)' },
  '.tok-comment': { color: 'var(--ink-soft)', fontStyle: 'italic' },
  '.tok-typeName, .tok-className, .tok-namespace': { color: 'var(--ink-soft)' },
});
