import { interpreter } from '../python/interpreterFile.ts';
import { openChannel } from './guard.ts';
import { Kernel } from './kernel.ts';
import { lockIntrinsics } from './lockIntrinsics.ts';
import { pageHome } from './pageHome.ts';
import type { FromKernel, ToKernel } from './protocol.ts';

const channel = openChannel<ToKernel, FromKernel>([interpreter]);
lockIntrinsics();
const python = async () => (await import('../python/pagePython.ts')).pageCells;
const kernel = new Kernel({ ...pageHome, python }, channel.send);
Object.assign(globalThis, { console: kernel.console, ...kernel.timers });
channel.onMessage((message) => kernel.receive(message));

// An error in a timer of the reader's, or in a promise that nobody awaits, belongs to the cell that ran last. Captured,
// so that no listener of the reader's comes first and lets it through to the page.
self.addEventListener(
  'error',
  (event) => {
    event.preventDefault();
    kernel.failLate(event.error);
  },
  true,
);
self.addEventListener(
  'unhandledrejection',
  (event) => {
    event.preventDefault();
    kernel.failLate(event.reason);
  },
  true,
);
