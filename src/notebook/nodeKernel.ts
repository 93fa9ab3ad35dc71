import { parentPort } from 'node:worker_threads';
import { Kernel } from './kernel.ts';
import { lockIntrinsics } from './lockIntrinsics.ts';
import { nodeHome } from './nodeHome.ts';

if (!parentPort) throw new Error('nodeKernel.ts runs in a worker that runDocument starts.');
const port = parentPort;
lockIntrinsics();
const kernel = new Kernel(nodeHome, (message) => port.postMessage(message));
Object.assign(globalThis, { console: kernel.console, ...kernel.timers });
port.on('message', (message) => kernel.receive(message));
process.on('uncaughtException', (error) => kernel.failLate(error));
