/* The process that a reader's code runs in on the command line; `nodeSandbox.ts` starts it, and kills it. */
import { readFileSync } from 'node:fs';
import { nodeHome } from '../notebook/nodeHome.ts';
import { closed, closedLibraries, closeNode } from './closeNode.ts';
import { readMessage, writeMessage } from './nodeLine.ts';
import type { ToSandbox } from './sandbox.ts';
import { sandboxHost } from './sandboxHost.ts';

const [requests, replies] = [0, 1];
const exit = process.exit.bind(process);
const on = process.on.bind(process);

closeNode();
// What goes wrong outside any call, in a timer for instance, is no answer and no reason to end.
on('uncaughtException', () => {});
on('unhandledRejection', () => {});
const calls = readFileSync(new URL('./_calls.py', import.meta.url), 'utf8');
const python = closed(() => import('../python/nodePackages.ts'));
const reply = sandboxHost({
  ...nodeHome,
  libraries: closedLibraries(nodeHome.libraries),
  async python(printing) {
    const [{ nodePython }, { pythonModules }] = await Promise.all([python(), import('./pythonModules.ts')]);
    return pythonModules({ packages: { ...nodePython.packages, '_calls.py': calls } }, printing);
  },
});

// While it waits for a message this process does nothing else, so nothing of the reader's goes on between two calls.
async function answer(): Promise<void> {
  for (let message = readMessage(requests); message; message = readMessage(requests))
    writeMessage(replies, await reply(message as ToSandbox));
}

await answer().then(
  () => exit(0),
  () => exit(1),
);
