import dgram from 'node:dgram';
import net from 'node:net';
import type { Libraries } from '../notebook/libraries.ts';
import { lockIntrinsics } from '../notebook/lockIntrinsics.ts';

/** Globals beyond the language that a page's worker has too; everything else that Node adds is removed. */
const kept = [
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'setImmediate',
  'clearImmediate',
  'queueMicrotask',
  'structuredClone',
  'performance',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'AbortController',
  'AbortSignal',
  'Event',
  'EventTarget',
  'DOMException',
  'Blob',
  'atob',
  'btoa',
  'crypto',
  'console',
  'global',
  'Buffer',
];

/** Globals of the language itself, as a bare realm has them, without `eval` and `Function`, which compile text. */
const ofTheLanguage =
  /^(?:globalThis|Infinity|NaN|undefined|isFinite|isNaN|parse(?:Int|Float)|(?:de|en)codeURI(?:Component)?|(?:un)?escape|Object|Boolean|Symbol|\w*Error|Number|BigInt|Math|Date|String|RegExp|\w*Array(?:Buffer)?|Map|Set|WeakMap|WeakSet|WeakRef|FinalizationRegistry|DataView|Atomics|JSON|Iterator|Promise|Reflect|Proxy|Intl|WebAssembly|(?:Async)?DisposableStack|SuppressedError)$/;

/** Constructors of all kinds of functions; each compiles text, which could `import` anything. */
const makers = [() => {}, async () => {}, function* () {}, async function* () {}].map(
  (example) => Object.getPrototypeOf(example) as object,
);

/**
 * Takes from this Node process what would lead a reader's code to our files, to the network, or to the line on which its
 * answers are sent: everything that Node adds to the language, code made of text, and sockets that connect.
 *
 * The process itself may read the book's code and nothing else (`nodeSandbox.ts`). Call it before the reader's code is there.
 */
export function closeNode(): void {
  lockIntrinsics();
  // The messages on the line to the judge are such bytes.
  for (const prototype of [Object.getPrototypeOf(Uint8Array.prototype), Uint8Array.prototype])
    Object.freeze(prototype);
  closeNetwork();
  const { versions, platform, hrtime } = process;
  const outline = Object.freeze({ versions, platform, argv: [], env: {}, hrtime, emitWarning: () => {} });
  const quiet = Object.fromEntries(Object.keys(console).map((way) => [way, () => {}]));
  for (const prototype of makers) fix(prototype, 'constructor', NoFunction);
  fix(globalThis, 'process', outline);
  fix(globalThis, 'Function', NoFunction);
  globalThis.console = quiet as unknown as Console;
  fix(globalThis, 'Buffer', OnlyAsked);
  for (const name of Reflect.ownKeys(globalThis)) if (!isKept(name)) remove(name);
}

const isKept = (name: string | symbol) =>
  typeof name === 'string' ? kept.includes(name) || ofTheLanguage.test(name) : name === Symbol.toStringTag;

/** Takes a global away for good, so that nothing which comes later can bring it back. */
function remove(name: string | symbol): void {
  const { configurable, writable } = Reflect.getOwnPropertyDescriptor(globalThis, name) ?? {};
  if (configurable || writable) fix(globalThis, name, undefined);
}

const fix = (owner: object, name: string | symbol, value: unknown) =>
  Object.defineProperty(owner, name, { value, writable: false, configurable: false });

/** Every request in Node, `fetch` included, opens its socket through one of these. */
function closeNetwork(): void {
  for (const name of ['connect', 'bind', 'send']) fix(dgram.Socket.prototype, name, refuse);
  fix(net.Socket.prototype, 'connect', refuse);
  fix(net.Server.prototype, 'listen', refuse);
}

function refuse(): never {
  throw new TypeError('This is closed to code that is being checked.');
}

/** Replaces `Buffer`, which Python's interpreter asks whether something is one; a real one shows old messages. */
const OnlyAsked = Object.freeze({ isBuffer: (value: unknown) => value instanceof Uint8Array });

/** Replaces `Function`, which libraries use with `instanceof`. */
function NoFunction() {
  refuse();
}
NoFunction.prototype = Function.prototype;

/** The same libraries, each `closed`. */
export const closedLibraries = (libraries: Libraries): Libraries =>
  Object.fromEntries(Object.entries(libraries).map(([name, load]) => [name, closed(load)]));

/** The same loading; tfjs keeps Node's own `util` and a way to fetch where a reader's code would find them. */
export const closed =
  <Library>(load: () => Promise<Library>) =>
  async (): Promise<Library> => {
    const library = await load();
    closePlatform();
    return library;
  };

interface WithPlatform {
  _tfengine?: { ENV: { platform: { util: object; fetch: unknown } } };
}

function closePlatform(): void {
  const platform = (globalThis as WithPlatform)._tfengine?.ENV.platform;
  if (!platform || Object.isFrozen(platform)) return;
  const { TextEncoder, TextDecoder, types } = platform.util as Record<string, unknown>;
  platform.util = Object.freeze({ TextEncoder, TextDecoder, types });
  platform.fetch = refuse;
  Object.freeze(platform);
}
