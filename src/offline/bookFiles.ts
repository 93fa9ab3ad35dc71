/** The files of one version of the book. */
export interface BookFiles {
  /** Where the book is mounted; ends with a slash. */
  base: string;
  /** SHA-256 in base64 by address below the base, the most useful first: `lessons/huber/`, `_astro/page.js`. */
  hashes: Readonly<Record<string, string>>;
  /** The size of the book, in bytes, without what is kept on request only. */
  bytes: number;
  /** The sizes, in bytes, of the files that are kept only when the reader asks for them. */
  onRequest: Readonly<Record<string, number>>;
}

/** A path as its author wrote it, or `null` where a browser sends what no author can have meant, such as `/%`. */
export function readablePath(url: URL): string | null {
  try {
    return decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
}

/** The address below the base that a request asks for, whatever its query; `null` for what is not of the book. */
export function addressIn({ base, hashes }: BookFiles, url: URL, origin: string): string | null {
  const whole = readablePath(url);
  if (url.origin !== origin || !whole?.startsWith(base)) return null;
  const path = whole.slice(base.length).replace(/(^|\/)index\.html$/, '$1');
  return [path, `${path}/`].find((address) => Object.hasOwn(hashes, address)) ?? null;
}

/** The addresses of everything that is kept without being asked for, the most useful first. */
export const bookAddresses = ({ hashes, onRequest }: BookFiles): string[] =>
  Object.keys(hashes).filter((address) => !Object.hasOwn(onRequest, address));

/** The key of a file in the cache: its address and its content, so that versions share what they have in common. */
export const keyOf = ({ base, hashes }: BookFiles, address: string): string =>
  `${base}${address}?sha256=${encodeURIComponent(hashes[address] ?? '')}`;

/** The cache of the book at a base: another edition on the same host has its own. */
export const cacheName = ({ base }: BookFiles): string => `lossbook ${base}`;

/** Whether these bytes are the file at an address. */
export async function isFile({ hashes }: BookFiles, address: string, body: ArrayBuffer): Promise<boolean> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return btoa(String.fromCharCode(...hash)) === hashes[address];
}
