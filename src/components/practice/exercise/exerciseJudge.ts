/* What an exercise loads when the reader begins to write: the judge and a worker that stands ready. */
import { judge } from '../../../judge/judge.ts';
import { pageSandbox } from '../../../judge/pageSandbox.ts';
import type { Verdict } from '../../../judge/verdict.ts';
import { exerciseOf } from './exerciseContent.ts';

const sandbox = pageSandbox();
let last: Promise<unknown> = Promise.resolve();

/** Fetches what a check needs and starts the worker, so that Check answers at once. */
export async function prepare(slug: string, starter: string): Promise<void> {
  sandbox.prepare();
  await exerciseOf(slug, starter);
}

/** Judges an answer on fresh random inputs; a check begun while another runs waits for it. */
export function judgeAnswer(slug: string, starter: string, source: string): Promise<Verdict> {
  const seed = (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) >>> 1;
  const verdict = last.then(async () => judge(await exerciseOf(slug, starter), source, sandbox, seed));
  last = verdict.then(
    () => sandbox.prepare(),
    () => undefined,
  );
  return verdict;
}
