import type { Outcome } from '../fit.ts';

/** Advances several runs by one report each, together; a run that has ended repeats its last report. */
export async function* inStep<Report>(
  runs: readonly AsyncGenerator<Report, Outcome>[],
): AsyncGenerator<Report[], undefined> {
  const latest: Report[] = [];
  for (;;) {
    let moved = false;
    for (const [k, run] of runs.entries()) {
      const result = await run.next();
      if (result.done) continue;
      latest[k] = result.value;
      moved = true;
    }
    if (!moved) return;
    yield [...latest];
  }
}
