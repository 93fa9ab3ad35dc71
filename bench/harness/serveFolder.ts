import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};
const alreadyPacked = new Set(['.woff2', '.png', '.jpg', '.webp']);

/** Serves a built site as a static host with Brotli would, by docs/publish.md; compresses each file once. */
export async function serveFolder(folder: string): Promise<{ origin: string; close: () => void }> {
  const packed = new Map<string, Buffer>();
  const server = createServer(async ({ url = '/' }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const file = join(folder, normalize(path.endsWith('/') ? `${path}index.html` : path));
    const kind = extname(file);
    try {
      const body = packed.get(file) ?? (await readFile(file));
      const ready = packed.has(file) || alreadyPacked.has(kind) ? body : brotliCompressSync(body);
      packed.set(file, ready);
      response.setHeader('Content-Type', types[kind] ?? 'application/octet-stream');
      const forGood = path.startsWith('/_astro/') || path.startsWith('/_observablehq/');
      response.setHeader('Cache-Control', forGood ? 'public, max-age=31536000, immutable' : 'no-cache');
      if (!alreadyPacked.has(kind)) response.setHeader('Content-Encoding', 'br');
      response.end(ready);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://localhost:${port}`, close: () => server.close() };
}
