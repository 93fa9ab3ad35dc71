import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { changing, hashed, hashedFolder, rareTypes } from '../offline/answerHeaders.ts';

const lines = (headers: object, line: (name: string, value: string) => string): string =>
  Object.entries(headers)
    .map(([name, value]) => line(name, value))
    .join('\n');

/**
 * The file that Netlify and Cloudflare Pages read their headers from.
 *
 * A file below the second rule gets the headers of both, and Cloudflare joins values of one name by a comma. So the first
 * says nothing of caching: both hosts have a browser ask again unless told otherwise. Two policies hold side by side.
 */
export function headersFile(base: string): string {
  const { 'Cache-Control': _, ...first } = changing;
  const { 'Cache-Control': cache, 'Content-Security-Policy': policy } = hashed;
  const rule = (path: string, headers: object) =>
    `${path}*\n${lines(headers, (name, value) => `  ${name}: ${value}`)}\n`;
  return [
    rule(base, first),
    rule(`${base}${hashedFolder}`, { 'Cache-Control': cache, 'Content-Security-Policy': policy }),
  ].join('\n');
}

/** What makes nginx compress a file. */
const compressed = [
  'text/css',
  'text/javascript',
  'text/plain',
  'application/javascript',
  'application/json',
  'application/manifest+json',
  'application/wasm',
  'application/x-ipynb+json',
  'image/svg+xml',
];

/** An address that cannot be read, such as `/%`, belongs to no location: only a host that is all book answers for it. */
const malformed = '\n  error_page 400 =404 /404.html;';

/**
 * The part of nginx's configuration that serves the book.
 *
 * Headers that depend on the file come by `map`, since a `location` with headers of its own would inherit no other.
 * @param base where the book is mounted; ends with a slash.
 * @param root the folder that the host's addresses begin in: the book lies in it, below the base.
 */
export function nginxConfig(base: string, root: string, listen = '80'): string {
  const names = `${base}${hashedFolder}`.replaceAll('.', '\\.');
  const byFile = { 'Cache-Control': '$book_cache', 'Content-Security-Policy': '$book_policy' };
  const quoted = (value: string) => (/^[\w$-]+$/.test(value) ? value : `"${value}"`);
  const header = (name: string, value: string) => `    add_header ${name} ${quoted(value)} always;`;
  const type = (end: string, value: string) =>
    `    location ~ \\.${end}$ {\n      types {}\n      default_type ${value};\n    }`;
  return `map $uri $book_policy {
  default "${changing['Content-Security-Policy']}";
  "~^${names}" "${hashed['Content-Security-Policy']}";
}
# A file that is missing today may be there tomorrow: only what was found is kept for a year.
map "$status:$uri" $book_cache {
  default ${changing['Cache-Control']};
  "~^(200|206|304):${names}" "${hashed['Cache-Control']}";
}

server {
  listen ${listen};
  root ${root};${base === '/' ? malformed : ''}

  location ${base} {
    charset utf-8;
    absolute_redirect off;
    error_page 403 404 =404 ${base}404.html;

    gzip on;
    gzip_vary on;
    gzip_types ${compressed.join(' ')};

${lines({ ...changing, ...byFile }, header)}

${lines(rareTypes, type)}
  }
}
`;
}

/** Writes `_headers` beside the pages. */
export const hostFiles = (): AstroIntegration => {
  let base = '/';
  return {
    name: 'lossbook-host-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `${config.base.replace(/\/$/, '')}/`;
      },
      'astro:build:done': ({ dir }) => writeFileSync(new URL('_headers', dir), headersFile(base)),
    },
  };
};
