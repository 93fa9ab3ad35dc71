import { checkedWorker } from '../../notebook/checkedWorker.ts';
import { startGuardedWorker } from '../../notebook/guardedWorker.ts';
import { furthestPlace } from '../../notebook/learnerError.ts';
import { cutTo, orNothing, type Reader, record, text, whole } from '../../notebook/reader.ts';
import { watchedWords } from './watchedWords.ts';

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
    said: watchedWords.silentAtFirst,
    ended: watchedWords.endedAtFirst,
  },
  later: {
    limit: 30_000,
    said: watchedWords.silent,
    ended: watchedWords.ended,
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
  const worker = checkedWorker<Request, Message | Failed>(
    startGuardedWorker<Request, unknown>(entryUrl),
    readWatched as Reader<Message | Failed>,
    (why) => fail(watchedWords.leftOut(why)),
  );
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
  worker.onFailure((reason) => fail(watchedWords.didNotStart(reason)));
  wait(silences.beforeTheFirst);
  worker.send(request);
  return end;
}

const readType = record<{ type: string }>({ type: text(50) });
const readFailure = record<Omit<Failed, 'type'>>({
  message: cutTo(20_000),
  line: orNothing(whole(1, furthestPlace)),
});

/** A report of a run by its kind. What a run computes is numbers of ours; what it failed with, a reader's code has thrown. */
const readWatched: Reader<{ type: string }> = (message, at) => {
  const { type } = readType(message, at);
  return type === 'failed' ? { type, ...readFailure(message, at) } : (message as { type: string });
};

const isFailed = (message: { type: string }): message is Failed => message.type === 'failed';

function inYourCode({ message, line }: Failed): string {
  return line === null ? message : watchedWords.inYourCode(message, line);
}
