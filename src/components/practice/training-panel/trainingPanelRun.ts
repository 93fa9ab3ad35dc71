import type { Outcome } from '../../../training/fit.ts';
import type { Progress } from '../../../training/runs/sideBySide.ts';
import type { WagesEpoch } from '../../../training/runs/wagesRun.ts';
import { trainingPanelWords } from './words.ts';

/** One loss's run, as far as it has come. */
export interface TrainedRun {
  label: string;
  epochs: WagesEpoch[];
  outcome: Outcome | null;
  milliseconds: number | null;
}

export function newRun(label: string): TrainedRun {
  return { label, epochs: [], outcome: null, milliseconds: null };
}

/** Enters what one of the runs has come to. */
export function record(runs: readonly TrainedRun[], progress: Progress<WagesEpoch>): void {
  const run = runs[progress.run];
  if (!run) return;
  if (progress.type === 'report') run.epochs.push(progress.report);
  else Object.assign(run, { outcome: progress.outcome, milliseconds: progress.milliseconds });
}

/** The last epoch that every run has reached or ended before; −1 when one has not begun. */
export function reached(runs: readonly TrainedRun[]): number {
  const last = runs.map((run) => run.epochs.length - 1);
  const running = runs.flatMap((run, k) => (run.outcome === null ? [last[k] as number] : []));
  return running.length > 0 ? Math.min(...running) : Math.max(...last);
}

/** The run as it stood after epoch `epoch`; the time only once it is whole. */
export function until(run: TrainedRun, epoch: number): TrainedRun {
  const epochs = run.epochs.slice(0, epoch + 1);
  return { ...run, epochs, milliseconds: epochs.length === run.epochs.length ? run.milliseconds : null };
}

/** A run's row in the panel's table, as text. */
export interface RunRow {
  label: string;
  epoch: string;
  medianAbsoluteError: string;
  rootMeanSquaredError: string;
  line: string;
  time: string;
}

export function rowOf({ label, epochs, milliseconds }: TrainedRun): RunRow {
  const last = epochs.at(-1);
  if (!last)
    return { label, epoch: '', medianAbsoluteError: '', rootMeanSquaredError: '', line: '', time: '' };
  const { medianAbsoluteError, rootMeanSquaredError, line } = last.metrics;
  return {
    label,
    epoch: String(last.epoch),
    medianAbsoluteError: dollars(medianAbsoluteError),
    rootMeanSquaredError: dollars(rootMeanSquaredError),
    line: Number.isFinite(line.perYear)
      ? trainingPanelWords.line(dollars(line.atZero), dollars(line.perYear))
      : trainingPanelWords.noLine,
    time: milliseconds === null ? '' : trainingPanelWords.seconds((milliseconds / 1000).toFixed(2)),
  };
}

/** How the runs ended, in a sentence or two. */
export function conclusion(runs: readonly TrainedRun[]): string {
  const strayed = runs.filter(climbed).map(({ label }) => label);
  if (strayed.length > 0) return trainingPanelWords.strayed(strayed);
  const ends = runs
    .map(({ label, epochs }) => ({ label, end: errorAt(epochs.at(-1)) }))
    .sort((a, b) => a.end - b.end)
    .map(({ label, end }) => trainingPanelWords.end(label, dollars(end)));
  return trainingPanelWords.ended(ends);
}

function climbed({ outcome, epochs }: TrainedRun): boolean {
  return outcome === 'diverged' || !(errorAt(epochs.at(-1)) <= errorAt(epochs[0]));
}

function errorAt(epoch: WagesEpoch | undefined): number {
  return epoch?.metrics.medianAbsoluteError ?? Number.NaN;
}

function dollars(value: number): string {
  if (Number.isNaN(value)) return trainingPanelWords.notANumber;
  if (Math.abs(value) >= 10_000) return value > 0 ? trainingPanelWords.above : trainingPanelWords.below;
  return value.toFixed(2).replace('-', '−');
}
