import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { typeOf } from '../../src/offline/answerHeaders.ts';

/** What a host does with a file instead of serving it: a status alone, other bytes, or more at the end. */
export type Fault = number | { instead: string } | { also: string };

/**
 * A plain host for finished builds that can be shut down, fail, and publish another edition.
 * @param base where the build is mounted; ends with a slash.
 */
export async function bookServer(folder: string, base: string) {
  const mounted = new Map([[base, folder]]);
  const faults = new Map<string, Fault>();
  let headers: Record<string, string> = {};
  let version = '';
  let renamed = false;
  let down = false;

  /** The bytes of a file as the edition that is out has them; `null` where it has no such file. */
  async function contentOf(path: string): Promise<Buffer | null> {
    const [at = base, from = folder] =
      [...mounted].toSorted(([a], [b]) => b.length - a.length).find(([each]) => path.startsWith(each)) ?? [];
    let address = path.slice(at.length);
    if (renamed && /^_astro\/.*\.js$/.test(address)) {
      if (!address.startsWith(`_astro/${next}`)) return null;
      address = address.replace(next, '');
    }
    const file = join(from, address.endsWith('/') || address === '' ? `${address}index.html` : address);
    if (!(await stat(file).catch(() => null))?.isFile()) return null;
    const content = await readFile(file);
    if (address === 'service-worker.js') return Buffer.concat([content, Buffer.from(version)]);
    return renamed && /\.html$|\.js$/.test(file)
      ? Buffer.from(content.toString().replaceAll(names, `$&${next}`))
      : content;
  }

  const server = createServer(async (request, response) => {
    if (down) return request.socket.destroy();
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://localhost').pathname);
    const fault = faults.get(path);
    const content = typeof fault === 'number' ? null : await contentOf(path);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (content === null) return response.writeHead(typeof fault === 'number' ? fault : 404).end();
    response.setHeader('Content-Type', typeOf(path));
    if (typeof fault === 'object' && 'instead' in fault) return response.end(fault.instead);
    response.end(typeof fault === 'object' ? Buffer.concat([content, Buffer.from(fault.also)]) : content);
  });
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
  const host = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    url: host + base,
    /** Serves another edition beside the first; what comes back is its address. */
    mount: (other: string, at: string): string => {
      mounted.set(at, other);
      return host + at;
    },
    /** From now on these addresses fail; without any, none does. */
    fail: (some: Record<string, Fault> = {}, sent: Record<string, string> = {}) => {
      faults.clear();
      for (const [address, fault] of Object.entries(some)) faults.set(base + address, fault);
      headers = sent;
    },
    /** Gives the service worker other bytes, as a new version's has. */
    publish: (name: string) => {
      version = `\n/* ${name} */`;
    },
    /** Publishes an edition in which every chunk has another name, and takes the old ones away. */
    deploy: () => {
      renamed = true;
    },
    /** Whether the host can be reached; a service worker, unlike a page, cannot be put offline by its browser. */
    reach: (reached: boolean) => {
      down = !reached;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** What a deployed edition puts into the addresses of `_astro/`. */
const next = 'next/';
/** Where a page or a chunk names another chunk. */
const names = /_astro\/(?=[\w.@~-]+\.js)/g;
