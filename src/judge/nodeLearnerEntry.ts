import { parentPort } from 'node:worker_threads';
import { nodeHome } from '../notebook/nodeHome.ts';
import { closeNode } from './closeNode.ts';
import { learnerHost } from './learnerHost.ts';

if (!parentPort) throw new Error('nodeLearnerEntry.ts runs in a worker that nodeLearner starts.');
const port = parentPort;
const post = port.postMessage.bind(port);
const reply = learnerHost(nodeHome);

port.on('message', async (message) => post(await reply(message)));
closeNode();
