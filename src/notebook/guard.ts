import { closeNetwork } from './network.ts';

/** The worker's side of the message channel to the page, which the reader's code cannot reach. */
export interface Channel<ToWorker, FromWorker> {
  send(message: FromWorker): void;
  onMessage(listener: (message: ToWorker) => void): void;
}

/**
 * Globals that the content-security policy does not block and that the worker removes, such as storage, cross-tab
 * channels, nested workers, `postMessage` and `close`.
 */
const waysOut = [
  'indexedDB',
  'caches',
  'cookieStore',
  'BroadcastChannel',
  'Worker',
  'SharedWorker',
  'RTCPeerConnection',
  'WebTransport',
  'WebSocketStream',
  'Notification',
  'webkitRequestFileSystem',
  'webkitRequestFileSystemSync',
  'webkitResolveLocalFileSystemURL',
  'webkitResolveLocalFileSystemSyncURL',
  'postMessage',
  'close',
];
const navigatorWaysOut = [
  'storage',
  'locks',
  'serviceWorker',
  'usb',
  'hid',
  'serial',
  'permissions',
  'storageBuckets',
];

/**
 * Closes the ways out of this worker and opens the line to the page that started it.
 *
 * Refuses to go on outside a `blob:` worker, where no policy would bind the reader's code. Call it at the top level
 * of a worker's entry, before any of the reader's code is there. The worker can fetch the given files and no others.
 */
export function openChannel<ToWorker, FromWorker>(
  files: readonly string[] = [],
): Channel<ToWorker, FromWorker> {
  if (self.location.protocol !== 'blob:')
    throw new Error('This worker runs only when a page of the book starts it.');
  for (const name of waysOut) remove(globalThis, name);
  for (const name of navigatorWaysOut) remove(navigator, name);
  closeNetwork(files, (name, instead) => remove(globalThis, name, instead));
  // Operations of `crypto.subtle` run in threads that go on after this worker is terminated.
  remove(crypto, 'subtle');
  return privateLine();
}

/** Removes a property from an object and its prototypes and puts a fixed value in its place for good. */
function remove(from: object, name: string, instead?: unknown): void {
  for (let owner: object | null = from; owner; owner = Object.getPrototypeOf(owner))
    if (Object.hasOwn(owner, name)) Reflect.deleteProperty(owner, name);
  Object.defineProperty(from, name, { value: instead });
}

/** A port that the reader's code never sees, read with functions that it can no longer replace. */
function privateLine<ToWorker, FromWorker>(): Channel<ToWorker, FromWorker> {
  const { apply } = Reflect;
  const readData = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data')?.get as () => ToWorker;
  const waiting: FromWorker[] = [];
  let send = (message: FromWorker) => {
    waiting[waiting.length] = message;
  };
  let listener: (message: ToWorker) => void = () => {};
  self.addEventListener(
    'message',
    (event) => {
      event.stopImmediatePropagation();
      const port = event.ports[0] as MessagePort;
      send = port.postMessage.bind(port);
      for (const message of waiting) send(message);
      port.onmessage = (sent) => listener(apply(readData, sent, []));
    },
    { once: true },
  );
  return {
    send: (message) => send(message),
    onMessage: (wanted) => {
      listener = wanted;
    },
  };
}
