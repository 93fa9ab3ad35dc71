import { openChannel } from '../notebook/guard.ts';
import { lockIntrinsics } from '../notebook/lockIntrinsics.ts';
import { pageHome } from '../notebook/pageHome.ts';
import type { FromLearner, ToLearner } from './learner.ts';
import { learnerHost } from './learnerHost.ts';

const channel = openChannel<ToLearner, FromLearner>();
lockIntrinsics();
const reply = learnerHost(pageHome);

channel.onMessage(async (message) => channel.send(await reply(message)));
