import { marked, visible } from '../hiddenCharacters.ts';
import type { CellError, Shown } from '../protocol.ts';
import { escapeHtml } from './escape.ts';

/** One thing that a cell showed, as an element of its output. */
export function shownHtml(shown: Shown): string {
  switch (shown.kind) {
    case 'value':
      return `<div class="shown">${shown.html}</div>`;
    case 'line':
      return `<pre class="shown line line-${shown.level}">${shown.html}</pre>`;
    case 'cut':
      return `<p class="shown v-soft">… ${shown.count.toLocaleString('en')} more not shown; to see them, print fewer, or gather them in a list and display that …</p>`;
  }
}

/** What went wrong, and at which of the reader's lines. */
export function errorHtml({ message, position, frame }: CellError): string {
  const place = position ? `<strong>Line ${position.line}.</strong> ` : '';
  const lines = frame ? `<pre class="frame">${escapeHtml(marked(frame))}</pre>` : '';
  return `<div class="shown cell-error"><p>${place}${escapeHtml(visible(message))}</p>${lines}</div>`;
}
