import { fits } from './fits.ts';
import { type NamedPlace, placesNamed } from './names.ts';

/** One place in the book, as Pagefind found it. `excerpt` is HTML of which only the marks count. */
export interface Found {
  url: string;
  excerpt: string;
  /** The whole text of the page. */
  content?: string;
  meta: { title?: string; kind?: string };
  sub_results: readonly { title: string; url: string; excerpt: string }[];
}

/** The part of Pagefind's own script that the search uses. */
interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number; noWorker: boolean }): Promise<void>;
  /** `null` when another search began meanwhile. */
  debouncedSearch(query: string): Promise<{ results: { data(): Promise<Found> }[] } | null>;
}

let loading: Promise<Pagefind> | undefined;

async function load(base: string): Promise<Pagefind> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
  // Its worker is made from a plain address, which Trusted Types refuse; the book's index is small enough without one.
  await pagefind.options({ baseUrl: base, excerptLength: 24, noWorker: true });
  return pagefind;
}

/** Pages that are read before the best are shown: some may turn out not to have the words. */
const read = 30;

let naming: Promise<NamedPlace[]> | undefined;

async function loadNames(base: string): Promise<NamedPlace[]> {
  const answer = await fetch(`${base}data/names.json`);
  if (!answer.ok) throw new Error(`${answer.status} for the names of the losses`);
  return answer.json();
}

/** The best places for a query: those that it names, then pages with all of its words; `null` when another search began meanwhile. */
export async function find(
  query: string,
  base: string,
  most = 10,
): Promise<{ found: Found[]; of: number } | null> {
  loading ??= load(base);
  naming ??= loadNames(base);
  try {
    const [answer, names] = await Promise.all([(await loading).debouncedSearch(query), naming]);
    if (!answer) return null;
    const pages = await Promise.all(answer.results.slice(0, read).map(({ data }) => data()));
    const named = placesNamed(query, names).map((place) => shown(place, base));
    const inText = pages.filter(({ meta, content = '' }) => fits(query, `${meta.title} ${content}`));
    const found = [...named, ...inText.filter(({ url }) => !named.some((place) => place.url === url))];
    return { found: found.slice(0, most), of: found.length };
  } catch (error) {
    loading = undefined;
    naming = undefined;
    throw error;
  }
}

const shown = ({ url, title, kind }: NamedPlace, base: string): Found => ({
  url: `${base}${url}`,
  excerpt: '',
  meta: { title, kind },
  sub_results: [],
});
