import references from '../../content/references.json' with { type: 'json' };
import { catalogue } from '../../losses/index.ts';
import { paperAddress } from './reference/paperAddress.ts';
import { addressOf, type Reference, surname } from './references.ts';

/** A source of the book, and what names it. */
export interface Source {
  authors: string;
  title: string;
  year: number;
  where?: string;
  address?: string;
  /** The id in references.json, by which lessons cite it. */
  id?: string;
  /** Functions whose catalogue entry names it. */
  functions: readonly string[];
}

/** All sources of lessons and catalogue by author; what both name, by DOI, arXiv id or title, comes once. */
export function bibliography(): Source[] {
  const sources = new Map<string, Source>();
  for (const reference of references as Reference[]) {
    const { id, authors, title, year, where } = reference;
    sources.set(title.toLowerCase(), {
      id,
      authors,
      title,
      year,
      where,
      address: addressOf(reference),
      functions: [],
    });
  }
  for (const { functionName, papers } of catalogue) {
    for (const paper of papers) {
      const address = paperAddress(paper);
      const known =
        sources.get(paper.title.toLowerCase()) ??
        [...sources.values()].find((source) => source.address === address);
      const { authors, title, year } = known ?? paper;
      const source = known ?? { authors, title, year, address, functions: [] };
      sources.set(source.title.toLowerCase(), {
        ...source,
        address: source.address ?? address,
        functions: [...source.functions, functionName],
      });
    }
  }
  return [...sources.values()].sort((a, b) => surname(a).localeCompare(surname(b)) || a.year - b.year);
}

/** The ids of references.json that a lesson's text cites, by `<Cite id>` or `<Sources ids>`. */
export function citedIn(body: string): string[] {
  const ids = [...body.matchAll(/<(?:Cite|Sources)\s+ids?="([^"]*)"/g)].flatMap(([, list = '']) =>
    list.split(',').map((id) => id.trim()),
  );
  return [...new Set(ids)];
}
