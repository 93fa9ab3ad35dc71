import { addressIn, type BookFiles, readablePath } from './bookFiles.ts';
import { type Home, keepResponse, keptFile } from './keep.ts';
import { notKeptPage } from './notKeptPage.ts';

/** Answers a page's request: from what is kept and true to this version, else from the network. */
export async function answer(
  book: BookFiles,
  request: Request,
  origin: string,
  home: Home,
  /** `event.waitUntil`: keeps the worker alive for work that outlasts the response. */
  later: (work: Promise<void>) => void,
): Promise<Response> {
  const url = new URL(request.url);
  const navigates = request.mode === 'navigate';
  // No host serves such an address, and some drop the connection over it.
  if (navigates && readablePath(url) === null) return notHerePage(book, home);
  const address = addressIn(book, url, origin);
  const kept = address === null ? null : await keptFile(book, address, home);
  if (kept) return kept;
  try {
    const response = await home.fetch(request);
    const keep = address !== null && response.ok && !Object.hasOwn(book.onRequest, address);
    // A reader does not wait for the keeping, and if that fails the file is fetched again another time.
    if (keep) later(keepResponse(book, address, response.clone(), home).catch(() => {}));
    return response;
  } catch (error) {
    if (!navigates) throw error;
    return address === null ? notHerePage(book, home) : notKeptPage(book.base);
  }
}

/** The page for an address that leads nowhere. */
async function notHerePage(book: BookFiles, home: Home): Promise<Response> {
  const page = await keptFile(book, '404.html', home);
  if (page) return new Response(page.body, { status: 404, headers: page.headers });
  const fetched = await home.fetch(`${book.base}404.html`).catch(() => null);
  return fetched?.ok
    ? new Response(fetched.body, { status: 404, headers: fetched.headers })
    : notKeptPage(book.base);
}
