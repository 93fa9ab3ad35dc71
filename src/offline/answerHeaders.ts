/* The headers that a file of the book is answered with: by the service worker, and by the hosts that can be told to. */

/** For every file: a page carries its own policy for what it loads, and this adds who may frame it. */
const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

/** For files that keep their name when they change: a browser asks whether its copy is still the present one. */
export const changing = {
  ...everywhere,
  'Cache-Control': 'no-cache',
  'Content-Security-Policy': "frame-ancestors 'none'",
} as const;

/** For files with a hash of their content in their name, which never change; the policy binds workers started from one. */
export const hashed = {
  ...everywhere,
  'Cache-Control': 'public, max-age=31536000, immutable',
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self' blob: 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'",
} as const;

/** Where files with hashed names lie below the base. */
export const hashedFolder = '_astro/';

/** Media types by the end of a name, where a host's own table may lack one or have another. */
export const rareTypes = {
  ts: 'text/plain',
  ipynb: 'application/x-ipynb+json',
  webmanifest: 'application/manifest+json',
} as const;

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  pdf: 'application/pdf',
  ...rareTypes,
};

/** The media type of the file at an address below the base; an address that ends with a slash is a page. */
export function typeOf(address: string): string {
  const name = address === '' || address.endsWith('/') ? 'index.html' : address;
  return types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}

/** All headers of the file at an address below the base. */
export const answerHeaders = (address: string): Record<string, string> => ({
  ...(address.startsWith(hashedFolder) ? hashed : changing),
  'Content-Type': typeOf(address),
});
