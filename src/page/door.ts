/*
 * The one door by which HTML comes into a page; workers.ts has that of scripts.
 *
 * The policy in every page asks for Trusted Types: a text handed to a sink anywhere else throws. What comes from outside,
 * a cell's output for instance, goes through DOMPurify, which has a policy of its own.
 */

interface Policy {
  createHTML(html: string, use: Use): string;
}

/** `drawn` is inserted into the page; `apart` only parses into a document that is never shown. */
type Use = 'drawn' | 'apart';

interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

const rules: Policy = {
  createHTML: (html, use) => (use === 'drawn' ? figureMarkup(html) : html),
};

const policy =
  (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes?.createPolicy('lossbook', rules) ?? rules;

/** What src/plots has drawn, as HTML that the page takes; throws where it is more than a drawing. */
export const drawn = (html: string): string => policy.createHTML(html, 'drawn');

/** HTML as a document of its own, without anything that loads, runs or asks: to be read, or taken into the page in parts. */
export function parsedApart(html: string): Document {
  const parsed = new DOMParser().parseFromString(policy.createHTML(html, 'apart'), 'text/html');
  for (const element of parsed.querySelectorAll(active)) element.remove();
  for (const element of parsed.querySelectorAll('*'))
    for (const { name, value } of [...element.attributes])
      if (/^on/i.test(name) || /^\s*javascript:/i.test(value)) element.removeAttribute(name);
  return parsed;
}

const active = 'script, style, link, meta, base, iframe, frame, object, embed, portal, animate, set';

/** Elements that drawings consist of; none of them loads, runs or takes in text raw. */
const ofDrawings = new Set(
  (
    'svg g path rect circle ellipse line polyline polygon text tspan title desc defs clippath lineargradient ' +
    'radialgradient stop marker pattern div span p br strong em sub sup small figure figcaption'
  ).split(' '),
);

const tag = /<(\/?)([a-z]+)((?: [^\s"'<>/=]+(?:="[^"]*")?)*) ?\/?>/gi;
const attribute = / ([^\s"'<>/=]+)(?:="([^"]*)")?/g;

/** Throws unless the whole text is tags of drawings, written as a browser writes its own elements, and text between. */
export function figureMarkup(html: string): string {
  const rest = html.replace(tag, (whole, _closing, name, attributes) => {
    if (!ofDrawings.has(name.toLowerCase())) throw refused(whole);
    for (const [, key = '', value = ''] of attributes.matchAll(attribute))
      if (isActive(key.toLowerCase(), value)) throw refused(whole);
    return '';
  });
  if (rest.includes('<')) throw refused(rest.slice(rest.indexOf('<')));
  return html;
}

/** Whether an attribute runs something, leads somewhere or fetches: drawings refer to their own parts only. */
function isActive(name: string, value: string): boolean {
  if (name.startsWith('on')) return true;
  if (/(^|:)href$/.test(name)) return !value.startsWith('#');
  if (name === 'style') return !/^[\w\s:;#.,%-]*$/.test(value);
  return /^\s*url\((?!["']?#)/i.test(value);
}

const refused = (what: string) => new TypeError(`no drawing of the book has ${what.slice(0, 100)}`);
