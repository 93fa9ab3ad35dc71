import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveBook } from '../../scripts/serveBook.ts';

const folder = mkdtempSync(join(tmpdir(), 'lossbook-'));
let server: Awaited<ReturnType<typeof serveBook>>;

beforeAll(async () => {
  mkdirSync(join(folder, 'lessons/huber'), { recursive: true });
  writeFileSync(join(folder, 'lessons/huber/index.html'), 'Huber');
  writeFileSync(join(folder, '404.html'), 'This page is not here.');
  server = await serveBook(0, '/', folder);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** What comes back for a path that is sent as it stands, which `fetch` would mend first. */
const ask = (path: string): Promise<{ status: number | undefined; text: string }> =>
  new Promise((resolve, reject) => {
    const { port } = server.httpServer.address() as AddressInfo;
    request({ host: 'localhost', port, path }, async (response) => {
      const parts: Buffer[] = [];
      for await (const part of response) parts.push(part);
      resolve({ status: response.statusCode, text: Buffer.concat(parts).toString() });
    })
      .on('error', reject)
      .end();
  });

test('a page is served', async () => {
  expect(await ask('/lessons/huber/')).toEqual({ status: 200, text: 'Huber' });
});

test.each(['/nowhere', '/lessons/', '/lessons', '/%', '/lessons/%E0%A4%A'])(
  '%s has the page for what is not here',
  async (path) => {
    expect(await ask(path)).toEqual({ status: 404, text: 'This page is not here.' });
  },
);
