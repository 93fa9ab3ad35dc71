import { parsedApart } from '../../../page/door.ts';

/** A piece of an excerpt, and whether it is what was looked for. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** An excerpt of Pagefind's as text: its marks are kept, any other markup is read as the text inside it. */
export function markedText(html: string): Piece[] {
  const { body } = parsedApart(html);
  return [...body.childNodes].map((node) => ({
    text: node.textContent ?? '',
    marked: node.nodeName === 'MARK',
  }));
}
