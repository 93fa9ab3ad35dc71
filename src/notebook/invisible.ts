/** Characters that look like nothing, or like another one, and come along when text is copied. */
const names: Readonly<Record<string, string>> = {
  '\u00ad': 'an invisible soft hyphen',
  '\u200b': 'an invisible zero-width space',
  '\u200c': 'an invisible zero-width non-joiner',
  '\u200d': 'an invisible zero-width joiner',
  '\u200e': 'an invisible left-to-right mark',
  '\u200f': 'an invisible right-to-left mark',
  '\u2060': 'an invisible word joiner',
  '\u2061': 'an invisible function application',
  '\u2062': 'an invisible times sign',
  '\u2063': 'an invisible separator',
  '\ufeff': 'an invisible byte order mark',
};

const lookalikes: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
  '−': '-',
  '–': '-',
  '—': '-',
  '×': '*',
  '·': '*',
  '÷': '/',
  '≤': '<=',
  '≥': '>=',
  '≠': '!==',
  '…': '...',
  '（': '(',
  '）': ')',
  '，': ',',
  '；': ';',
  '：': ':',
};

const isInvisible = /[\p{Cf}\p{Cc}\p{Zl}\p{Zp}]/u;

/** Names a character that cannot be seen, or stands in code by mistake for another; `null` for every other one. */
export function strangeCharacter(character: string): string | null {
  const meant = lookalikes[character];
  if (meant) return `${character} (${codeOf(character)}) is typographic. Write ${meant} in code.`;
  const name = names[character] ?? (isInvisible.test(character) ? 'an invisible character' : null);
  return name && `Here stands ${name} (${codeOf(character)}), perhaps from a copied text. Delete it.`;
}

/** The first character of a name that cannot be seen, named. */
export function invisibleIn(name: string): string | null {
  const found = [...name].find((character) => isInvisible.test(character));
  return found === undefined ? null : strangeCharacter(found);
}

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
