import { expect, test } from 'vitest';
import { pageFaults, scriptFaults, sheetFaults } from './policyFaults.ts';

// The hash: printf 'go()' | openssl dgst -sha256 -binary | base64
const policy =
  "default-src 'none'; connect-src 'self'; script-src 'self' 'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw='; style-src 'self'; require-trusted-types-for 'script'; trusted-types lossbook";
const page = (content: string, said = policy) =>
  `<!doctype html><html><head><meta http-equiv="content-security-policy" content="${said}"></head><body>${content}</body></html>`;

test('a page in order has no fault', () => {
  const inOrder = page(
    '<script>go()</script><script type="application/ld+json">{}</script><img src="/a.png">',
  );
  expect(pageFaults('a.html', inOrder)).toEqual([]);
});

test.each([
  ['no policy', '<!doctype html><html><body></body></html>', 'has no content-security policy'],
  ['an open default', page('', policy.replace("'none'", "'self'")), "default-src is not 'none'"],
  ['eval', page('', policy.replace("'self' 'sha", "'unsafe-eval' 'sha")), "script-src allows 'unsafe-eval'"],
  [
    'other connections',
    page('', policy.replace("connect-src 'self'", 'connect-src *')),
    "connect-src is not 'self'",
  ],
  [
    'sinks that take any text',
    page('', policy.replace('require-trusted-types-for', 'x')),
    'does not ask for Trusted Types',
  ],
  [
    'any policy of Trusted Types',
    page('', policy.replace('trusted-types lossbook', "trusted-types lossbook 'allow-duplicates'")),
    "trusted-types allows 'allow-duplicates'",
  ],
  [
    'a script without a hash',
    page('<script>stop()</script>'),
    'inline without its hash in script-src: stop()',
  ],
  ['a style without a hash', page('<style>a{}</style>'), 'inline without its hash in style-src: a{}'],
  ['a handler', page('<p onclick="go()">'), 'runs code from the attribute onclick="go()"'],
  [
    'a link that runs',
    page('<a href="javascript:go()">'),
    'runs code from the attribute href="javascript:go()"',
  ],
  [
    'a script from elsewhere',
    page('<script src="//cdn.example/a.js"></script>'),
    'fetches //cdn.example/a.js',
  ],
  [
    'a picture from elsewhere',
    page('<img src="https://a.example/b.png">'),
    'fetches https://a.example/b.png',
  ],
])('%s is found', (_, html, fault) => {
  expect(pageFaults('a.html', html)).toEqual([`a.html: ${fault}`]);
});

test('style sheets and scripts that fetch from elsewhere are found; plain addresses in text are not', () => {
  expect(sheetFaults('a.css', '@import "https://a.example/b.css"; a{background:url(b.png)}')).toEqual([
    'a.css: fetches https://a.example/b.css',
  ]);
  expect(scriptFaults('a.js', 'say("https://a.example"); fetch("https://a.example/b")')).toEqual([
    'a.js: fetches by fetch("https://a.example/b',
  ]);
});
