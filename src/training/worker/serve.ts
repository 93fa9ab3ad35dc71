import type { Channel } from '../../notebook/guard.ts';
import { ReaderError } from '../../notebook/readerError.ts';
import type { FromTraining, Kind, Request, Steps, ToTraining } from './protocol.ts';

/** Makes runs of some kinds; `lost` ends one with a sentence, should what computes be taken away. */
export type Run<K extends Kind> = (
  request: Request<K>,
  lost: (sentence: string) => void,
) => AsyncGenerator<Steps[K], void>;

/** The worker's end of a run: answers each `next` of the page by the generator's next step. */
export function serve<K extends Kind>(
  channel: Channel<ToTraining<K>, FromTraining<Steps[K]>>,
  run: Run<K>,
): void {
  let steps: AsyncGenerator<Steps[K], void>;
  const fail = (message: string, line: number | null = null) =>
    channel.send({ type: 'failed', message, line });
  const advance = async () => {
    try {
      const { done, value } = await steps.next();
      channel.send(done ? { type: 'finished' } : { type: 'step', step: value as Steps[K] });
    } catch (error) {
      if (error instanceof ReaderError) fail(error.message, error.position?.line);
      else fail(error instanceof Error ? error.message : String(error));
    }
  };
  channel.onMessage((message) => {
    if (message.type === 'start') steps = run(message.request, fail);
    else void advance();
  });
}
