import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';

interface Page {
  /** Where it stands on its host: `/lessons/huber/`. */
  address: string;
  document: Document;
  ids: string[];
}

/** Attributes that name an element of the same page by its id. */
const references = [
  'for',
  'form',
  'list',
  'headers',
  'aria-labelledby',
  'aria-describedby',
  'aria-details',
  'aria-controls',
  'aria-owns',
];
/** Attributes of a drawing that do so as `url(#id)`. */
const drawn = ['clip-path', 'mask', 'filter', 'fill', 'stroke', 'marker-end'];

/**
 * What is wrong with the links and ids of a built site: links that lead nowhere, fragments without an element,
 * ids used twice, labels that point to nothing. One line per fault.
 *
 * A fragment may carry the state of a figure after a colon, `#explorer-huber:delta=2`; its id ends there.
 */
export function siteFaults(folder: string, base = '/'): string[] {
  const pages = readPages(folder, base);
  return [...pages.values()].flatMap((page) => [
    ...doubleIds(page),
    ...danglingReferences(page),
    ...brokenLinks(page, pages, folder, base),
  ]);
}

function readPages(folder: string, base: string): Map<string, Page> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  return new Map(
    files.map((file) => {
      const address = base + file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1');
      const { document } = parseHTML(readFileSync(join(folder, file), 'utf8'));
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      return [address, { address, document, ids }];
    }),
  );
}

function doubleIds({ address, ids }: Page): string[] {
  return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))].map(
    (id) => `${address}: two elements have the id ${id}`,
  );
}

function danglingReferences({ address, document, ids }: Page): string[] {
  const named = (attribute: string, read: (value: string) => string[]) =>
    [...document.querySelectorAll(`[${attribute}]`)]
      .flatMap((element) => read(element.getAttribute(attribute) ?? ''))
      .filter((id) => id && !ids.includes(id))
      .map((id) => `${address}: ${attribute} names ${id}, which is not on the page`);
  return [
    ...references.flatMap((attribute) => named(attribute, (value) => value.split(/\s+/))),
    ...drawn.flatMap((attribute) => named(attribute, (value) => /url\(#(.+?)\)/.exec(value)?.slice(1) ?? [])),
  ];
}

function brokenLinks(page: Page, pages: ReadonlyMap<string, Page>, folder: string, base: string): string[] {
  const here = new URL(page.address, 'http://localhost');
  const targets = [...page.document.querySelectorAll('a[href], link[href]:not([rel=canonical]), [src]')].map(
    (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
  );
  return [...new Set(targets)].flatMap((target) => {
    const url = new URL(target, here);
    if (url.host !== here.host || !url.protocol.startsWith('http')) return [];
    const broken = (why: string) => [`${page.address}: the link ${target} ${why}`];
    const linked = pages.get(url.pathname);
    if (!linked) return isFile(url.pathname, folder, base) ? [] : broken('leads nowhere');
    const [id = ''] = decodeURIComponent(url.hash.slice(1)).split(':');
    return id === '' || linked.ids.includes(id) ? [] : broken(`asks for ${id}, which is not on that page`);
  });
}

function isFile(pathname: string, folder: string, base: string): boolean {
  if (!pathname.startsWith(base)) return false;
  const file = join(folder, decodeURIComponent(pathname.slice(base.length)));
  return existsSync(file) && statSync(file).isFile();
}
