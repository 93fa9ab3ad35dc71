import { answer } from './answer.ts';
import { addressIn, type BookFiles, bookAddresses, cacheName, keyOf } from './bookFiles.ts';
import { dropOthers, type Home, keepFiles, keptAddresses, type Misses, type Why } from './keep.ts';
import type { Progress, State, ToWorker } from './messages.ts';
import { keepRound, readMisses } from './rounds.ts';
import type { WorkerScope } from './workerScope.ts';

/** The build puts the list of its files here. */
declare const BOOK_FILES: BookFiles;

const scope = self as unknown as WorkerScope;
const book = BOOK_FILES;
const { origin } = scope.location;
const addresses = bookAddresses(book);
/** With this in its address the worker keeps only what the reader visits, to save data. */
const visitedOnly = new URL(scope.location.href).searchParams.has('visited');

/** The cache that all editions of a host once shared. */
const sharedCache = 'lossbook';

/** A tenth of what the browser allows stays free for what the reader writes. */
async function room(): Promise<number> {
  const { quota, usage = 0 } = (await navigator.storage?.estimate?.().catch(() => null)) ?? {};
  return quota === undefined ? Number.POSITIVE_INFINITY : 0.9 * quota - usage;
}

/** Opened anew each time: a page may have deleted it since. */
const home = async (): Promise<Home> => ({
  cache: await caches.open(cacheName(book)),
  fetch: fetch.bind(globalThis),
  room,
});

function tellPages(progress: Omit<Progress, 'type' | 'base' | 'of'>): void {
  const message: Progress = { type: 'keeping', base: book.base, of: addresses.length, ...progress };
  void scope.clients.matchAll({ type: 'window', includeUncontrolled: true }).then((pages) => {
    for (const page of pages) page.postMessage(message);
  });
}

/** A round over the whole book that the pages hear of. */
async function toldRound(most?: number): Promise<Misses> {
  let last = 0;
  const told = (kept: number) => {
    last = kept;
    if (kept % 10 === 0) tellPages({ kept, ended: false });
  };
  const failed = await keepRound(book, addresses, await home(), told, most);
  if (last > 0) tellPages({ kept: last, ended: true });
  return failed;
}

/**
 * Keeps the whole book as far as it goes. Where a version is in use already, and the network or the host fails, that one
 * stays and this one is tried again: half of a newer book is worth less than the whole of an older one.
 */
async function install(): Promise<void> {
  if (visitedOnly) return;
  const failed = await toldRound();
  if (scope.registration.active && Object.values(failed).includes('unreachable'))
    throw new Error('the host could not be reached while a newer version was fetched; the one before stays');
}

async function activate(): Promise<void> {
  await dropOthers(book, await home());
  await caches.delete(sharedCache);
  await scope.clients.claim();
}

/** So many files may fail again at a visit: a host that lacks or alters some must not cost each visit all of them. */
const mostAtVisit = 8;
let going: Promise<unknown> | null = null;

/** Tries what is missing again; while one round goes on, no other begins. */
async function goOn(): Promise<void> {
  if (visitedOnly) return;
  going ??= toldRound(mostAtVisit).finally(() => {
    going = null;
  });
  await going;
}

async function state(trouble: Why | null = null): Promise<State> {
  const here = await home();
  const kept = new Set(await keptAddresses(book, here));
  const missed: Partial<Record<Why, number>> = {};
  for (const [address, why] of Object.entries(await readMisses(book, here)))
    if (!kept.has(address)) missed[why] = (missed[why] ?? 0) + 1;
  return {
    kept: addresses.filter((address) => kept.has(address)).length,
    of: addresses.length,
    bytes: book.bytes,
    missed,
    onRequest: Object.entries(book.onRequest).map(([address, bytes]) => ({
      address,
      bytes,
      kept: kept.has(address),
    })),
    trouble,
  };
}

async function keep(address: string): Promise<State> {
  const failed = await keepFiles(book, [address], await home());
  return state(failed[address]);
}

async function drop(address: string): Promise<State> {
  await (await home()).cache.delete(keyOf(book, address));
  return state();
}

async function keepVisited(urls: readonly string[]): Promise<void> {
  const visited = urls.map((url) => addressIn(book, new URL(url), origin));
  await keepRound(
    book,
    visited.filter((address) => address !== null),
    await home(),
  );
}

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(activate()));
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  // A page that asks for no stored answer wants to know what the host has now.
  if (request.method !== 'GET' || request.cache === 'no-store' || new URL(request.url).origin !== origin)
    return;
  // Where the browser has broken storage, the book is read from the network as if there were no worker.
  event.respondWith(
    home().then(
      (home) => answer(book, request, origin, home, (work) => event.waitUntil(work)),
      () => fetch(request),
    ),
  );
});
scope.addEventListener('message', (event) => {
  const message = event.data as ToWorker;
  const reply = (answer: State) => event.ports[0]?.postMessage(answer);
  switch (message.type) {
    case 'take':
      return event.waitUntil(scope.skipWaiting());
    case 'visited':
      return event.waitUntil(keepVisited(message.urls));
    case 'goOn':
      return event.waitUntil(goOn());
    case 'keep':
      if (Object.hasOwn(book.onRequest, message.address)) event.waitUntil(keep(message.address).then(reply));
      return;
    case 'drop':
      return event.waitUntil(drop(message.address).then(reply));
    case 'state':
      return event.waitUntil(state().then(reply));
  }
});
