/** A cell's code as it travels in a link. */
export interface SharedCode {
  cell: string;
  code: string;
}

/** The page's address with a cell's code in its fragment, compressed; nothing of it reaches a server. */
export async function linkTo({ cell, code }: SharedCode): Promise<string> {
  const packed = await through(new CompressionStream('deflate-raw'), new TextEncoder().encode(code));
  const letters = btoa(String.fromCharCode(...packed));
  const url = new URL(location.href);
  url.hash = `cell=${cell}&code=${letters.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
  return url.href;
}

/** The code in an address's fragment; `null` when there is none or it cannot be read. */
export async function codeInLink(hash: string): Promise<SharedCode | null> {
  const { cell, code } = /^#cell=(?<cell>[a-z0-9-]+)&code=(?<code>[\w-]+)$/.exec(hash)?.groups ?? {};
  if (!cell || !code) return null;
  try {
    const letters = atob(code.replaceAll('-', '+').replaceAll('_', '/'));
    const packed = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    return {
      cell,
      code: new TextDecoder().decode(await through(new DecompressionStream('deflate-raw'), packed)),
    };
  } catch {
    return null;
  }
}

async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const result = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(result).arrayBuffer());
}
