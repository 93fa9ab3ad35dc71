import { catalogue } from '../losses/index.ts';
import type { BatchLoss } from './fit.ts';

type AnyLoss = (...args: [...Parameters<BatchLoss>, options: object]) => ReturnType<BatchLoss>;

/** A loss of the module, ready to train once `delta` is known. */
export interface ModuleLoss {
  id: string;
  label: string;
  takesDelta: boolean;
  loss: (delta: number) => BatchLoss;
}

/** The module's loss with catalogue id `id`; a loss without `delta` ignores it. */
export function moduleLoss(id: string): ModuleLoss {
  const entry = catalogue.find((candidate) => candidate.id === id);
  if (!entry) {
    const known = catalogue.map((candidate) => candidate.id).join(', ');
    throw new Error(`unknown loss: ${id} (known: ${known})`);
  }
  const takesDelta = entry.parameters.some((parameter) => parameter.name === 'delta');
  const loss = entry.loss as AnyLoss;
  return {
    id,
    label: entry.label,
    takesDelta,
    loss: (delta) => (input, target) => loss(input, target, takesDelta ? { delta } : {}),
  };
}
