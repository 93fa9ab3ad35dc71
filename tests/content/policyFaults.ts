import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';

/** What makes a browser fetch something when it stands in a page: an element and the attribute with the address. */
const loading: readonly (readonly [string, string])[] = [
  ['script[src]', 'src'],
  ['link[href]:not([rel=canonical])', 'href'],
  ['img[src], source[src], audio[src], video[src], track[src], embed[src], iframe[src]', 'src'],
  ['img[srcset], source[srcset]', 'srcset'],
  ['object[data]', 'data'],
  ['use[href], image[href]', 'href'],
  ['form[action]', 'action'],
];

/** Calls by which code fetches what it names. */
const fetching =
  /(?:\bfetch|\bimport|\bimportScripts|\bnew (?:Shared)?Worker|\bnew WebSocket|\bnew EventSource|\bsendBeacon)\(\s*["'`](?:https?:|wss?:)?\/\/[^"'`]*|\bfrom\s*["']https?:[^"']*/g;

/**
 * Where a built site breaks its policy: a page without one, an inline script or style without its hash, a handler in an
 * attribute, or anything fetched from another host, in HTML, CSS and JavaScript. One line per fault.
 */
export function policyFaults(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.flatMap((file) => {
    const text = () => readFileSync(join(folder, file), 'utf8');
    if (file.endsWith('.html')) return pageFaults(file, text());
    if (file.endsWith('.css')) return sheetFaults(file, text());
    return /\.m?js$/.test(file) ? scriptFaults(file, text()) : [];
  });
}

export function pageFaults(file: string, html: string): string[] {
  const { document } = parseHTML(html);
  const policy =
    document.querySelector('meta[http-equiv="content-security-policy" i]')?.getAttribute('content') ?? '';
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const scripts = all('script:not([src])').filter(
    (script) => !/json/.test(script.getAttribute('type') ?? ''),
  );
  const withoutHash = (elements: Element[], directive: string) =>
    elements
      .map(({ textContent }) => textContent ?? '')
      .filter((text) => !directiveOf(policy, directive).includes(`'sha256-${sha256(text)}'`))
      .map((text) => `inline without its hash in ${directive}: ${text.slice(0, 60)}`);
  const attributes = all('*').flatMap(({ attributes }) => [...attributes]);
  return [
    ...policyHoles(policy),
    ...withoutHash(scripts, 'script-src'),
    ...withoutHash(all('style'), 'style-src'),
    ...attributes
      .filter(({ name, value }) => /^on/i.test(name) || /^\s*javascript:/i.test(value))
      .map(({ name, value }) => `runs code from the attribute ${name}="${value.slice(0, 60)}"`),
    ...loading
      .flatMap(([selector, attribute]) =>
        all(selector).map((element) => element.getAttribute(attribute) ?? ''),
      )
      .filter(isElsewhere)
      .map((address) => `fetches ${address}`),
    ...all('style').flatMap(({ textContent }) => addressesIn(textContent ?? '')),
  ].map((fault) => `${file}: ${fault}`);
}

export const sheetFaults = (file: string, css: string): string[] =>
  addressesIn(css).map((fault) => `${file}: ${fault}`);

export const scriptFaults = (file: string, code: string): string[] =>
  [...code.matchAll(fetching)].map(([call]) => `${file}: fetches by ${call.slice(0, 80)}`);

function policyHoles(policy: string): string[] {
  if (policy === '') return ['has no content-security policy'];
  const open = ["'unsafe-eval'", "'unsafe-inline'", '*', 'https:', 'http:'];
  return [
    ...(directiveOf(policy, 'default-src').join(' ') === "'none'" ? [] : ["default-src is not 'none'"]),
    ...open
      .filter((source) => directiveOf(policy, 'script-src').includes(source))
      .map((source) => `script-src allows ${source}`),
    ...(directiveOf(policy, 'connect-src').join(' ') === "'self'" ? [] : ["connect-src is not 'self'"]),
    ...(directiveOf(policy, 'require-trusted-types-for').join(' ') === "'script'"
      ? []
      : ['does not ask for Trusted Types']),
    ...directiveOf(policy, 'trusted-types')
      .filter((name) => !['lossbook', 'lossbook-workers', 'dompurify', 'svelte-trusted-html'].includes(name))
      .map((name) => `trusted-types allows ${name}`),
  ];
}

function directiveOf(policy: string, name: string): string[] {
  const directives = policy.split(';').map((each) => each.trim().split(/\s+/));
  return directives.find(([first]) => first === name)?.slice(1) ?? [];
}

const addressesIn = (css: string) =>
  [...css.matchAll(/(?:url\(|@import)\s*["']?([^"')\s;]+)/g)]
    .map(([, address = '']) => address)
    .filter(isElsewhere)
    .map((address) => `fetches ${address}`);

const isElsewhere = (address: string) => /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(address.trim());

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');
