import { openChannel } from '../notebook/guard.ts';
import { lockIntrinsics } from '../notebook/lockIntrinsics.ts';
import { pageHome } from '../notebook/pageHome.ts';
import type { FromSandbox, ToSandbox } from './sandbox.ts';
import { sandboxHost } from './sandboxHost.ts';

const channel = openChannel<ToSandbox, FromSandbox>();
lockIntrinsics();
const reply = sandboxHost(pageHome);

channel.onMessage(async (message) => channel.send(await reply(message)));
