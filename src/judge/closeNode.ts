import { lockIntrinsics } from '../notebook/lockIntrinsics.ts';

const waysOut = [
  'fetch',
  'WebSocket',
  'EventSource',
  'BroadcastChannel',
  'navigator',
  'localStorage',
  'sessionStorage',
  'eval',
  'Function',
];

/** The constructors behind every kind of function; each would make code of a text, which could import anything. */
const makers = [() => {}, async () => {}, function* () {}, async function* () {}].map(
  (example) => Object.getPrototypeOf(example) as object,
);

/**
 * Takes from this Node worker what would lead a reader's code to our files: `process`, the network, code made of text.
 *
 * No wall against an attacker, as a page's policy is; it keeps an answer from being read instead of written.
 */
export function closeNode(): void {
  lockIntrinsics();
  const { versions, platform, hrtime, nextTick } = process;
  const outline = Object.freeze({ versions, platform, env: {}, hrtime, nextTick, emitWarning: () => {} });
  Object.defineProperty(globalThis, 'process', { value: outline });
  for (const prototype of makers)
    Object.defineProperty(prototype, 'constructor', { value: refuse, writable: false, configurable: false });
  for (const name of waysOut) Object.defineProperty(globalThis, name, { value: undefined });
}

function refuse(): never {
  throw new TypeError('No code is made of text here.');
}
