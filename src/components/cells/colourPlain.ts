import { highlight, type Piece } from '../../notebook/highlight.ts';
import type { CellSource } from '../../notebook/protocol.ts';

/** Gives plain text that was not there at build its colours. */
export function colour(plain: HTMLElement, language: CellSource['language']): void {
  if (plain.isContentEditable) return;
  plain.replaceChildren(...highlight(plain.textContent, language ?? 'ts').map(colouredPiece));
}

function colouredPiece({ text, classes }: Piece): Node {
  if (classes === '') return document.createTextNode(text);
  const span = document.createElement('span');
  span.className = classes;
  span.textContent = text;
  return span;
}
