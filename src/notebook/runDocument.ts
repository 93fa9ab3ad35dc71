import { Worker } from 'node:worker_threads';
import type { CellError, CellSource, Control, FromKernel, OfCell, Shown, ToKernel } from './protocol.ts';

/** What one cell came to. */
export interface CellOutcome {
  shown: Shown[];
  controls: Control[];
  error: CellError | null;
  /** The cell whose failure kept this one from running. */
  blockedBy: string | null;
}

/**
 * Runs every cell of a document in a Node worker, once each, in the order that their needs ask for.
 *
 * A cell that runs longer than `limit` milliseconds fails, and those that have not run with it.
 */
export async function runDocument(
  cells: readonly CellSource[],
  { limit }: { limit: number },
): Promise<Map<string, CellOutcome>> {
  const outcomes = new Map<string, CellOutcome>();
  for (const { id } of cells) outcomes.set(id, { shown: [], controls: [], error: null, blockedBy: null });
  const worker = new Worker(new URL('./nodeKernel.ts', import.meta.url));
  let timer: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      worker.on('error', reject);
      worker.on('message', (message: FromKernel) => {
        if (message.type === 'heard') return;
        if (message.type === 'settled') return resolve();
        if (message.type === 'broken') return reject(new Error(message.reason));
        note(message, outcomes.get(message.cell) as CellOutcome);
        clearTimeout(timer);
        if (message.type === 'finished' || message.type === 'failed') return;
        timer = setTimeout(() => {
          (outcomes.get(message.cell) as CellOutcome).error = tooLong(limit);
          resolve();
        }, limit);
      });
      const run: ToKernel = { type: 'run', run: 1, targets: cells.map(({ id }) => id), cells };
      worker.postMessage(run);
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
  return outcomes;
}

const tooLong = (limit: number): CellError => ({
  message: `This cell ran for more than ${limit / 1000} seconds and was ended.`,
  position: null,
  frame: '',
});

function note(message: OfCell, outcome: CellOutcome): void {
  switch (message.type) {
    case 'shown':
      outcome.shown.push(message.shown);
      break;
    case 'control':
      outcome.controls.push(message.control);
      break;
    case 'failed':
      outcome.error = message.error;
      break;
    case 'blocked':
      outcome.blockedBy = message.by;
      break;
    case 'started':
    case 'progress':
    case 'finished':
      break;
  }
}
