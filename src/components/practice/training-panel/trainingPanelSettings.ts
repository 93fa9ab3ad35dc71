import type { WagesSettings } from '../../../training/runs/wagesRun.ts';
import type { TrainedLoss } from '../../../training/worker/protocol.ts';

/** A loss of the module that the panel trains. */
export interface Choice {
  id: string;
  label: string;
  takesDelta: boolean;
}

/** What to train and what to call it: the last loss is the reader's own where there is one. */
export function chosen(
  losses: readonly Choice[],
  { delta }: WagesSettings,
  own: { source: string; functionName: string } | null,
): { losses: TrainedLoss[]; labels: string[] } {
  const isOwn = (k: number) => own !== null && k === losses.length - 1;
  return {
    losses: losses.map(({ id }, k) => (own && isOwn(k) ? { kind: 'own', ...own } : { kind: 'module', id })),
    labels: losses.map(({ label, takesDelta }, k) => {
      const name = takesDelta ? `${label}, δ = ${delta}` : label;
      return isOwn(k) ? `your ${name}` : name;
    }),
  };
}

/** Settings that can be trained: an emptied or impossible field falls back to where it began. */
export function tidy(typed: WagesSettings, initial: WagesSettings): WagesSettings {
  const whole = (value: number, least: number, most: number, otherwise: number) =>
    Number.isFinite(value) ? Math.min(most, Math.max(least, Math.round(value))) : otherwise;
  return {
    seed: whole(typed.seed, 0, 1_000_000, initial.seed),
    epochs: whole(typed.epochs, 1, 2000, initial.epochs),
    delta: typed.delta > 0 ? typed.delta : initial.delta,
  };
}
