/** What a citation of a page of the book needs. */
export interface Cited {
  /** The slug, for BibTeX's key. */
  id: string;
  title: string;
  url: string;
  year: number;
}

const author = 'The Lossbook authors';
const book = 'Lossbook: an interactive notebook on loss functions';

/**
 * A lesson as a BibTeX entry.
 *
 * @example bibtex({ id: 'huber', title: 'Huber loss', url: 'https://example.org/lessons/huber/', year: 2026 })
 */
export const bibtex = ({ id, title, url, year }: Cited): string =>
  `@incollection{lossbook-${id},
  author    = {{${author}}},
  title     = {${title.replace(/[&%$#_]/g, '\\$&')}},
  booktitle = {${book}},
  year      = {${year}},
  url       = {${url}}
}`;

/** A lesson as a reference in the style of the APA. */
export const apa = ({ title, url, year }: Cited): string =>
  `${author}. (${year}). ${title}. In ${book}. ${url}`;
