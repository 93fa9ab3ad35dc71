import { startGuardedWorker } from '../notebook/guardedWorker.ts';
import type { FromTraining, ToTraining } from '../training/protocol.ts';
import entryUrl from '../training/trainingWorker.ts?worker&url';

/** What a comparison reports; `silent` when nothing has come for a while. */
export type TrainingEvent = FromTraining | { type: 'silent'; message: string };

const patience = 5_000;
const limit = 30_000;

/** Starts a comparison in a worker of its own; the function that comes back ends it, whatever it is doing. */
export function startTraining(request: ToTraining, report: (event: TrainingEvent) => void): () => void {
  const worker = startGuardedWorker<ToTraining, FromTraining>(entryUrl);
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
    if (message.type === 'failed') return fail(inYourCode(message), message.line);
    if (message.type === 'finished') end();
    else wait();
    report(message);
  });
  worker.onFailure((reason) => fail(`The training could not start: ${reason}`));
  wait();
  worker.send(request);
  return end;
}

function inYourCode({ message, line }: { message: string; line: number | null }): string {
  return line === null ? message : `${message} (line ${line} of your code)`;
}
