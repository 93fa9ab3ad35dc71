import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headersFile, nginxConfig } from '../../src/build/hostFiles.ts';
import { answerHeaders, changing, hashed } from '../../src/offline/answerHeaders.ts';

/** What a host that reads `_headers` sends for a path: Cloudflare joins values of one name by a comma. */
function sent(file: string, path: string): Record<string, string> {
  const all: Record<string, string> = {};
  let matches = false;
  for (const line of file.split('\n').filter(Boolean)) {
    if (!line.startsWith(' ')) matches = path.startsWith(line.replace(/\*$/, ''));
    else if (matches) {
      const [, name = '', value = ''] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
      all[name] = all[name] === undefined ? value : `${all[name]}, ${value}`;
    }
  }
  return all;
}

test.each(['/', '/lossbook/'])('_headers speaks of the files below %s, and of no other', (base) => {
  const file = headersFile(base);
  const { 'Cache-Control': _, ...page } = changing;
  expect(sent(file, `${base}lessons/huber/`)).toEqual(page);
  const chunk = sent(file, `${base}_astro/page.js`);
  expect(chunk['Cache-Control']).toBe('public, max-age=31536000, immutable');
  expect(chunk['Content-Security-Policy']).toContain(hashed['Content-Security-Policy']);
  expect(chunk['Referrer-Policy']).toBe('no-referrer');
  expect(Object.keys(sent(file, '/elsewhere')).length).toBe(base === '/' ? 6 : 0);
});

test('the guide to publishing has nginx’s configuration as the build’s rules give it', () => {
  expect(readFileSync('docs/publish.md', 'utf8')).toContain(
    `\`\`\`nginx\n${nginxConfig('/', '/srv/lossbook')}\`\`\``,
  );
});

test('a file is answered with its media type, whatever its address', () => {
  const typeOf = (address: string) => answerHeaders(address)['Content-Type'];
  expect(typeOf('')).toBe('text/html; charset=utf-8');
  expect(typeOf('lessons/huber/')).toBe('text/html; charset=utf-8');
  expect(typeOf('404.html')).toBe('text/html; charset=utf-8');
  expect(typeOf('_astro/page.B1x.js')).toBe('text/javascript; charset=utf-8');
  expect(typeOf('_astro/tfjs-backend-wasm.wasm')).toBe('application/wasm');
  expect(typeOf('pagefind/wasm.en.pagefind')).toBe('application/octet-stream');
  expect(typeOf('no-ending')).toBe('application/octet-stream');
});
