import { openChannel } from './guard.ts';
import { Kernel } from './kernel.ts';
import { pageHome } from './pageHome.ts';
import type { FromKernel, ToKernel } from './protocol.ts';

const channel = openChannel<ToKernel, FromKernel>();
const kernel = new Kernel(pageHome, channel.send);
globalThis.console = kernel.console;
channel.onMessage((message) => kernel.receive(message));
