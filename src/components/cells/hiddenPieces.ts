import { codeOf, piecesOf } from '../../notebook/hiddenCharacters.ts';

/** Gives each character of a text that does not show its number to wear; the text stays as it is. */
export function markHidden(plain: HTMLElement): void {
  const pieces = piecesOf(plain.textContent);
  if (pieces.some(({ hidden }) => hidden)) plain.replaceChildren(...pieces.map(shownPiece));
}

function shownPiece({ text, hidden }: { text: string; hidden: boolean }): Node | string {
  if (!hidden) return text;
  const mark = document.createElement('span');
  mark.className = 'hidden-character';
  mark.dataset.code = codeOf(text);
  mark.textContent = text;
  return mark;
}
