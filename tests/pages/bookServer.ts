import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/**
 * A plain host for a finished build that can be shut down, and whose service worker can change as a new version's does.
 * @param base where the build is mounted; ends with a slash.
 */
export async function bookServer(folder: string, base: string) {
  let version = '';
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://localhost').pathname).slice(
      base.length,
    );
    const file = join(folder, path.endsWith('/') || path === '' ? `${path}index.html` : path);
    const found = await stat(file).catch(() => null);
    if (!found?.isFile()) return response.writeHead(404).end();
    response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
    response.end(
      Buffer.concat([await readFile(file), Buffer.from(path === 'service-worker.js' ? version : '')]),
    );
  });
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}${base}`,
    publish: (name: string) => {
      version = `\n/* ${name} */`;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
