/*
 * Characters that show nothing, or that turn the order of those around them: what one reads is then not what runs.
 */

const ranges: readonly (readonly [from: number, to: number])[] = [
  // Controls, but for tab and line breaks.
  [0x00, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0x7f, 0x9f],
  // Soft hyphen and joiners; the zero-width joiner has a rule of its own below.
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x180b, 0x180f],
  [0x200b, 0x200c],
  [0x2060, 0x2065],
  [0xfeff, 0xfeff],
  // Directions, line separators and deprecated controls.
  [0x61c, 0x61c],
  [0x200e, 0x200f],
  [0x2028, 0x202e],
  [0x2066, 0x206f],
  [0xfff0, 0xfffb],
  // Blanks that pass for letters.
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x2800, 0x2800],
  [0x3164, 0x3164],
  [0xffa0, 0xffa0],
  // Variation selectors and tags, which can carry whole texts; the one that makes an emoji of a sign stays.
  [0xfe00, 0xfe0e],
  [0xe0000, 0xe0fff],
  // Halves of a character.
  [0xd800, 0xdfff],
];

const escaped = (code: number) => `\\u{${code.toString(16)}}`;
const listed = ranges.map(([from, to]) => `${escaped(from)}-${escaped(to)}`).join('');

/** A joiner within an emoji shows as one; anywhere else it shows nothing. */
const looseJoiner = String.raw`(?<!\p{Extended_Pictographic}\ufe0f?\p{Emoji_Modifier}?)\u200d`;

const hidden = new RegExp(`[${listed}]|${looseJoiner}`, 'gu');

/** For an editor, which finds and marks them as they are written. */
export const hiddenCharacters = (): RegExp => new RegExp(hidden.source, hidden.flags);

/** `U+202E` */
export const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A text with its hidden characters written out, as in `a\u{202E}b`. */
export const visible = (text: string): string =>
  text.replace(hidden, (character) => `\\u{${codeOf(character).slice(2)}}`);

/** A text with its hidden characters marked, one column each. */
export const marked = (text: string): string => text.replace(hidden, '\ufffd');

/** A text in pieces, the hidden characters apart. */
export function piecesOf(text: string): { text: string; hidden: boolean }[] {
  const pieces: { text: string; hidden: boolean }[] = [];
  let from = 0;
  for (const { 0: character, index } of text.matchAll(hidden)) {
    if (index > from) pieces.push({ text: text.slice(from, index), hidden: false });
    pieces.push({ text: character, hidden: true });
    from = index + character.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), hidden: false });
  return pieces;
}
