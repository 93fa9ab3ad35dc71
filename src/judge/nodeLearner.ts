import { Worker } from 'node:worker_threads';
import { type FromLearner, type Learner, type LearnerOptions, learnerOver } from './learner.ts';

/**
 * A learner in a Node worker of its own: for tests and the command line.
 *
 * It is ended at its time limit or at 256 MB; what the code prints goes to standard error.
 */
export function nodeLearner(options?: LearnerOptions): Learner {
  return learnerOver((received, gone) => {
    const worker = new Worker(new URL('./nodeLearnerEntry.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 256 },
      stdout: true,
    });
    worker.unref();
    worker.stdout.pipe(process.stderr);
    worker.on('message', (message: FromLearner) => received(message));
    worker.on('error', (error: NodeJS.ErrnoException) =>
      gone(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'ended'),
    );
    worker.on('exit', () => gone('ended'));
    return { post: (message) => worker.postMessage(message), end: () => void worker.terminate() };
  }, options);
}
