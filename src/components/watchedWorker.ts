import { startGuardedWorker } from '../notebook/guardedWorker.ts';

interface Failed {
  type: 'failed';
  message: string;
  line: number | null;
}

/** What a run in a worker reports; `silent` when nothing has come for a while. */
export type WatchedEvent<Message> = Message | Failed | { type: 'silent'; message: string };

/** What is said of silence, and when a run that stays silent is ended, in milliseconds. */
const silences = {
  beforeTheFirst: {
    limit: 120_000,
    said: 'Nothing has come for five seconds. What computes may still be loading over a slow line, or a loop in your code never ends; Stop ends it.',
    ended: 'Nothing came for two minutes, so the training was ended. Check the connection and try again.',
  },
  later: {
    limit: 30_000,
    said: 'No epoch has come for five seconds. Perhaps a loop in the loss never ends; Stop ends it.',
    ended: 'No epoch came for half a minute, so the training was ended.',
  },
};
const patience = 5_000;

/**
 * Starts a run in a worker of its own that reports until it is finished; the function that comes back ends it, whatever
 * it is doing. A run that falls silent is mentioned, and ended when it stays so.
 */
export function startWatched<Request, Message extends { type: string }>(
  entryUrl: string,
  request: Request,
  report: (event: WatchedEvent<Message>) => void,
): () => void {
  const worker = startGuardedWorker<Request, Message | Failed>(entryUrl);
  let timers: ReturnType<typeof setTimeout>[] = [];
  const end = () => {
    timers.forEach(clearTimeout);
    worker.end();
  };
  const fail = (message: string, line: number | null = null) => {
    end();
    report({ type: 'failed', message, line });
  };
  const wait = (silence: (typeof silences)[keyof typeof silences]) => {
    timers.forEach(clearTimeout);
    timers = [
      setTimeout(() => report({ type: 'silent', message: silence.said }), patience),
      setTimeout(() => fail(silence.ended), silence.limit),
    ];
  };
  worker.onMessage((message) => {
    if (isFailed(message)) return fail(inYourCode(message), message.line);
    if (message.type === 'finished') end();
    else wait(silences.later);
    report(message);
  });
  worker.onFailure((reason) => fail(`The training could not start: ${reason}.`));
  wait(silences.beforeTheFirst);
  worker.send(request);
  return end;
}

const isFailed = (message: { type: string }): message is Failed => message.type === 'failed';

function inYourCode({ message, line }: Failed): string {
  return line === null ? message : `${message} (line ${line} of your code)`;
}
