import { addressIn, type BookFiles, bookAddresses, keyOf } from './bookFiles.ts';
import { dropOlder, keepFiles, keepResponse, keptAddresses } from './keep.ts';
import type { Progress, State, ToWorker } from './messages.ts';
import type { WorkerScope } from './workerScope.ts';

/** The build puts the list of its files here. */
declare const BOOK_FILES: BookFiles;

const scope = self as unknown as WorkerScope;
const book = BOOK_FILES;
const addresses = bookAddresses(book);
/** With this in its address the worker keeps only what the reader visits, to save data. */
const visitedOnly = new URL(scope.location.href).searchParams.has('visited');
const listOfBefore = `${book.base}?files-of-before`;

const opened = caches.open('lossbook');
const home = async () => ({ cache: await opened, fetch: fetch.bind(globalThis) });

async function install(): Promise<void> {
  if (visitedOnly) return;
  await keepFiles(book, addresses, await home(), (kept) => {
    if (kept % 10 === 0 || kept === addresses.length) void tellPages(kept);
  });
}

async function tellPages(kept: number): Promise<void> {
  const progress: Progress = { type: 'keeping', kept, of: addresses.length };
  for (const page of await scope.clients.matchAll({ type: 'window', includeUncontrolled: true }))
    page.postMessage(progress);
}

async function activate(): Promise<void> {
  const cache = await opened;
  const before: string[] = (await (await cache.match(listOfBefore))?.json()) ?? [];
  const mine = await dropOlder(book, new Set(before), { cache });
  await cache.put(listOfBefore, Response.json([...mine]));
  await scope.clients.claim();
}

async function answer(request: Request): Promise<Response> {
  const cache = await opened;
  const address = addressIn(book, new URL(request.url), scope.location.origin);
  const kept = await cache.match(address === null ? request : keyOf(book, address));
  if (kept) return kept;
  try {
    const response = await fetch(request);
    if (address !== null && response.ok && !Object.hasOwn(book.onRequest, address))
      await keepResponse(book, address, response.clone(), { cache });
    return response;
  } catch (error) {
    // A tab that began with the version before asks for a file that only that version has.
    const older = await cache.match(request, { ignoreSearch: true });
    if (older) return older;
    const notHere = request.mode === 'navigate' && (await cache.match(keyOf(book, '404.html')));
    if (!notHere) throw error;
    return new Response(notHere.body, { status: 404, headers: notHere.headers });
  }
}

async function state(trouble = ''): Promise<State> {
  const kept = new Set(await keptAddresses(book, await home()));
  return {
    kept: addresses.filter((address) => kept.has(address)).length,
    of: addresses.length,
    bytes: book.bytes,
    onRequest: Object.entries(book.onRequest).map(([address, bytes]) => ({
      address,
      bytes,
      kept: kept.has(address),
    })),
    trouble,
  };
}

async function onRequest(type: 'keep' | 'drop', address: string): Promise<State> {
  try {
    if (type === 'drop') await (await opened).delete(keyOf(book, address));
    else if (Object.hasOwn(book.onRequest, address)) await keepFiles(book, [address], await home());
    return await state();
  } catch (error) {
    return state(String(error));
  }
}

async function keepVisited(urls: readonly string[]): Promise<void> {
  const visited = urls.map((url) => addressIn(book, new URL(url), scope.location.origin));
  await keepFiles(
    book,
    visited.filter((address) => address !== null),
    await home(),
  );
}

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(activate()));
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && new URL(request.url).origin === scope.location.origin)
    event.respondWith(answer(request));
});
scope.addEventListener('message', (event) => {
  const message = event.data as ToWorker;
  if (message.type === 'take') event.waitUntil(scope.skipWaiting());
  else if (message.type === 'visited') event.waitUntil(keepVisited(message.urls));
  else {
    const work = message.type === 'state' ? state() : onRequest(message.type, message.address);
    event.waitUntil(work.then((answer) => event.ports[0]?.postMessage(answer)));
  }
});
