/** Control characters but tab and line feed, what turns the direction of text around, and what is not seen at all. */
const unseen =
  /(?![\t\n])\p{Cc}|[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]|[\u{e0000}-\u{e007f}]|\p{Cs}/gu;

/** A text of the reader's code as it may be shown: what would steer a terminal or turn a line around is spelt out. */
export const visibleText = (text: string): string =>
  text.replace(unseen, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
