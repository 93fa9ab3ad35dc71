/** One place in the book, as Pagefind found it. `excerpt` is HTML of which only the marks count. */
export interface Found {
  url: string;
  excerpt: string;
  meta: { title?: string; kind?: string };
  sub_results: readonly { title: string; url: string; excerpt: string }[];
}

/** The part of Pagefind's own script that the search uses. */
interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  /** `null` when another search began meanwhile. */
  debouncedSearch(query: string): Promise<{ results: { data(): Promise<Found> }[] } | null>;
}

let loading: Promise<Pagefind> | undefined;

async function load(base: string): Promise<Pagefind> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
  await pagefind.options({ baseUrl: base, excerptLength: 24 });
  return pagefind;
}

/** The best places for a query, with how many there are in all; `null` when another search began meanwhile. */
export async function find(
  query: string,
  base: string,
  most = 10,
): Promise<{ found: Found[]; of: number } | null> {
  loading ??= load(base);
  try {
    const answer = await (await loading).debouncedSearch(query);
    if (!answer) return null;
    const { results } = answer;
    return { found: await Promise.all(results.slice(0, most).map(({ data }) => data())), of: results.length };
  } catch (error) {
    loading = undefined;
    throw error;
  }
}
