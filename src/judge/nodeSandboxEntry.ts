/* The process that a reader's code runs in on the command line; `nodeSandbox.ts` starts it, and kills it. */
import { nodeHome } from '../notebook/nodeHome.ts';
import { closedLibraries, closeNode } from './closeNode.ts';
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
const reply = sandboxHost({ ...nodeHome, libraries: closedLibraries(nodeHome.libraries) });

// While it waits for a message this process does nothing else, so nothing of the reader's goes on between two calls.
async function answer(): Promise<void> {
  for (let message = readMessage(requests); message; message = readMessage(requests))
    writeMessage(replies, await reply(message as ToSandbox));
}

await answer().then(
  () => exit(0),
  () => exit(1),
);
