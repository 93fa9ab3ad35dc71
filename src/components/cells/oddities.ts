import { piecesOf } from '../../notebook/hiddenCharacters.ts';
import { linkWords } from './linkWords.ts';

/** More empty lines than a screen has: what follows is not seen. */
const wall = 25;
/** More characters than a line of a wide screen has. */
const wide = 250;

/** Features of shared code that a reader would overlook, such as hidden characters; empty if there are none. */
export function oddities(code: string): string[] {
  const said: string[] = [];
  const hidden = piecesOf(code).filter((piece) => piece.hidden).length;
  if (hidden > 0) said.push(linkWords.hiddenCharacters(hidden));
  const lines = code.split('\n');
  const after = lineAfterWall(lines);
  if (after !== null) said.push(linkWords.goesOn(after));
  const long = lines.findIndex((line) => line.length > wide);
  if (long >= 0) said.push(linkWords.longLine(long + 1, (lines[long] as string).length));
  return said;
}

/** The number of the first line that stands behind a wall of empty ones. */
function lineAfterWall(lines: readonly string[]): number | null {
  let empty = 0;
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') empty += 1;
    else if (empty >= wall) return i + 1;
    else empty = 0;
  }
  return null;
}
