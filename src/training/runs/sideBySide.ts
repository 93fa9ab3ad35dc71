import type { Outcome } from '../fit.ts';

/** What one of several runs reports. */
export type Progress<Step> =
  | { type: 'report'; run: number; report: Step }
  | { type: 'ended'; run: number; outcome: Outcome; milliseconds: number };

/** Advances several runs by one report each, in turn, so that they can be watched beside each other. */
export async function* sideBySide<Step>(
  runs: readonly AsyncGenerator<Step, Outcome>[],
): AsyncGenerator<Progress<Step>> {
  const spent = runs.map(() => 0);
  const open = new Set(runs.keys());
  while (open.size > 0) {
    for (const run of open) {
      const began = performance.now();
      const result = await (runs[run] as AsyncGenerator<Step, Outcome>).next();
      spent[run] = (spent[run] as number) + performance.now() - began;
      if (result.done) {
        open.delete(run);
        yield { type: 'ended', run, outcome: result.value, milliseconds: spent[run] as number };
      } else {
        yield { type: 'report', run, report: result.value };
      }
    }
  }
}
