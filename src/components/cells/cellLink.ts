import { linkWords } from './linkWords.ts';

/** A cell's code as it travels in a link. */
export interface SharedCode {
  cell: string;
  code: string;
}

/** What a link to a cell holds: its code, or why none of it can be shown. */
export type LinkedCode = SharedCode | { cell: string; problem: string };

/** Characters; far more than anyone writes into a cell, and few enough for any page. */
const longest = 100_000;

/** The page's address with a cell's code in its fragment, compressed; nothing of it reaches a server. The code must be well formed. */
export async function linkTo({ cell, code }: SharedCode): Promise<string> {
  const packed = await new Response(
    new Blob([code]).stream().pipeThrough(new CompressionStream('deflate-raw')),
  ).arrayBuffer();
  const letters = btoa(Array.from(new Uint8Array(packed), (byte) => String.fromCharCode(byte)).join(''));
  const url = new URL(location.href);
  url.hash = `cell=${cell}&code=${letters.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
  return url.href;
}

/** The line, from 1, with half of a character in it, which no link can carry; `null` where there is none. */
export function lineOfHalfCharacter(code: string): number | null {
  const line = code.split('\n').findIndex((text) => !text.isWellFormed());
  return line < 0 ? null : line + 1;
}

/** The code in an address's fragment; `null` when the address is not about a cell. */
export async function codeInLink(hash: string): Promise<LinkedCode | null> {
  if (!hash.startsWith('#cell=')) return null;
  const { cell, letters } = /^#cell=(?<cell>[a-z0-9-]+)&code=(?<letters>.*)$/s.exec(hash)?.groups ?? {};
  if (!cell || letters === undefined) return { cell: '', problem: linkWords.unreadable };
  try {
    return { cell, code: await unpacked(letters) };
  } catch (error) {
    const problem = error instanceof RangeError ? linkWords.tooLong(longest) : linkWords.unreadable;
    return { cell, problem };
  }
}

/** Throws a `RangeError` as soon as there is more than a cell should hold, however little it was packed into. */
async function unpacked(letters: string): Promise<string> {
  if (letters.length > longest) throw new RangeError();
  const packed = Uint8Array.from(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
    letter.charCodeAt(0),
  );
  const text = new Blob([packed])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .pipeThrough(new TextDecoderStream('utf-8', { fatal: true }));
  let code = '';
  for await (const part of text) {
    code += part;
    if (code.length > longest) throw new RangeError();
  }
  return code;
}
