import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { nginxConfig } from '../../src/build/hostFiles.ts';
import { changing, hashed } from '../../src/offline/answerHeaders.ts';

/* The configuration of docs/publish.md under Debian's nginx. */

const types = '/etc/nginx/mime.types';
const hasNginx = existsSync(types) && spawnSync('nginx', ['-v']).status === 0;
if (!hasNginx)
  console.log('No nginx could be found, so its configuration is not tried (apt-get install nginx-light).');

const page = `<!doctype html>${'<p>Many words about losses.</p>'.repeat(100)}`;

const contents = {
  'index.html': page,
  '404.html': 'This page is not here.',
  'lessons/huber/index.html': page,
  '_astro/page.js': `"${'x'.repeat(3000)}"`,
  'data/wages.json': '[]',
  'exercises/start.ts': 'const ü = 1;',
  'lessons/huber.ipynb': '{}',
  'manifest.webmanifest': '{}',
};

/** A port that nobody listens at. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** What comes back for a path that is sent as it stands, which `fetch` would mend first. */
function ask(
  port: number,
  path: string,
  headers = {},
): Promise<{ status: number; text: string; headers: Record<string, unknown> }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers }, async (response) => {
      const parts: Buffer[] = [];
      for await (const part of response) parts.push(part);
      const text = Buffer.concat(parts).toString();
      resolve({ status: response.statusCode ?? 0, text, headers: response.headers });
    });
    asked.on('error', reject).end();
  });
}

const lowerCase = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

describe.runIf(hasNginx).each(['/', '/lossbook/'])('nginx with the book below %s', (base) => {
  const folder = mkdtempSync(join(tmpdir(), 'lossbook-nginx-'));
  let nginx: ChildProcess;
  let port: number;

  beforeAll(async () => {
    for (const [file, content] of Object.entries(contents)) {
      const path = join(folder, 'root', base, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
    port = await freePort();
    const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder}/${name};`,
    );
    const server = nginxConfig(base, join(folder, 'root'), `127.0.0.1:${port}`);
    writeFileSync(
      join(folder, 'nginx.conf'),
      `daemon off; master_process off; pid ${folder}/pid; error_log stderr crit;\nevents {}\nhttp { include ${types}; access_log off; ${places.join(' ')}\n${server}}\n`,
    );
    const args = ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')];
    const checked = spawnSync('nginx', ['-t', ...args], { encoding: 'utf8' });
    expect(checked.stderr).not.toMatch(/\[(warn|emerg)\]/);
    expect(checked.status).toBe(0);
    nginx = spawn('nginx', args, { stdio: 'inherit' });
    await vi.waitFor(() => ask(port, base), { timeout: 60_000 });
  });

  afterAll(async () => {
    nginx.kill('SIGTERM');
    await once(nginx, 'exit');
    rmSync(folder, { recursive: true });
  });

  test('a page is asked for again, a chunk is kept for a year; each has every header', async () => {
    const home = await ask(port, base);
    expect(home.headers).toMatchObject(lowerCase(changing));
    expect(home.headers['content-type']).toBe('text/html; charset=utf-8');
    expect((await ask(port, `${base}_astro/page.js`)).headers).toMatchObject(lowerCase(hashed));
    expect((await ask(port, `${base}data/wages.json`)).headers).toMatchObject(lowerCase(changing));
  });

  test.each(['no-such-page', '_astro/no-such-chunk.js', 'lessons/', 'data/', 'exercises/none.ts'])(
    '%s is the page that says so, which nobody keeps',
    async (path) => {
      const { status, text, headers } = await ask(port, base + path);
      expect({ status, text }).toEqual({ status: 404, text: contents['404.html'] });
      expect(headers).toMatchObject(lowerCase(changing));
    },
  );

  test('a folder without its slash leads to itself, by whatever name and protocol the reader came', async () => {
    const { status, headers } = await ask(port, `${base}lessons/huber`);
    expect(status).toBe(301);
    expect(headers.location).toBe(`${base}lessons/huber/`);
  });

  test('text is compressed, and caches between keep both forms', async () => {
    const { headers } = await ask(port, `${base}_astro/page.js`, { 'Accept-Encoding': 'gzip' });
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
  });

  test('files of rarer kinds are what they are', async () => {
    const typeOf = async (path: string) => (await ask(port, base + path)).headers['content-type'];
    expect(await typeOf('exercises/start.ts')).toBe('text/plain; charset=utf-8');
    expect(await typeOf('lessons/huber.ipynb')).toBe('application/x-ipynb+json');
    expect(await typeOf('manifest.webmanifest')).toBe('application/manifest+json');
  });

  // An address that cannot be read belongs to no location, so below another base it is the host's own affair.
  test.each(['/%', '/lessons/%E0%A4%A'])('%s, which is no address, has the same page', async (path) => {
    const { status, headers } = await ask(port, path);
    expect(status).toBe(base === '/' ? 404 : 400);
    if (base === '/') expect(headers).toMatchObject(lowerCase(changing));
  });

  test('what else the host serves stays as it is', async () => {
    const { status, headers } = await ask(port, '/elsewhere');
    expect(status).toBe(404);
    expect('content-security-policy' in headers).toBe(base === '/');
  });
});
