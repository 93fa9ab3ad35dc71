import { startGuardedWorker } from '../notebook/guardedWorker.ts';

interface Failed {
  type: 'failed';
  message: string;
  line: number | null;
}

/** What a run in a worker reports; `silent` when nothing has come for a while. */
export type WatchedEvent<Message> = Message | Failed | { type: 'silent'; message: string };

const patience = 5_000;
const limit = 30_000;

/**
 * Starts a run in a worker of its own that reports until it is finished; the function that comes back ends it, whatever
 * it is doing. A run that falls silent is mentioned after five seconds and ended after thirty.
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
  const wait = () => {
    timers.forEach(clearTimeout);
    timers = [
      setTimeout(
        () =>
          report({
            type: 'silent',
            message:
              'No epoch has come for five seconds. Perhaps a loop in the loss never ends; Stop ends it.',
          }),
        patience,
      ),
      setTimeout(() => fail('No epoch came for half a minute, so the training was ended.'), limit),
    ];
  };
  worker.onMessage((message) => {
    if (isFailed(message)) return fail(inYourCode(message), message.line);
    if (message.type === 'finished') end();
    else wait();
    report(message);
  });
  worker.onFailure((reason) => fail(`The training could not start: ${reason}`));
  wait();
  worker.send(request);
  return end;
}

const isFailed = (message: { type: string }): message is Failed => message.type === 'failed';

function inYourCode({ message, line }: Failed): string {
  return line === null ? message : `${message} (line ${line} of your code)`;
}
