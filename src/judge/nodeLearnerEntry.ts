import { parentPort } from 'node:worker_threads';
import { nodeHome } from '../notebook/nodeHome.ts';
import { learnerHost } from './learnerHost.ts';

const reply = learnerHost(nodeHome);

parentPort?.on('message', async (message) => parentPort?.postMessage(await reply(message)));
