/**
 * A short name for a text's content, equal for equal texts: cyrb53, 53 bits as hexadecimal digits.
 *
 * For telling versions of an exercise apart; not for secrets. White space at the ends does not count.
 */
export function contentHash(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (const character of text.trim()) {
    const code = character.codePointAt(0) as number;
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (2 ** 32 * ((2 ** 21 - 1) & b) + (a >>> 0)).toString(16);
}
