import * as losses from '../losses/index.ts';
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
  const entry = losses.catalogue.find((candidate) => candidate.id === id);
  if (!entry) {
    const known = losses.catalogue.map((candidate) => candidate.id).join(', ');
    throw new Error(`unknown loss: ${id} (known: ${known})`);
  }
  const takesDelta = entry.parameters.some((parameter) => parameter.name === 'delta');
  // The catalogue promises that functionName is exported; a contract test holds it to that.
  // biome-ignore lint/performance/noDynamicNamespaceImportAccess: any loss of the catalogue can be asked for
  const loss = losses[entry.functionName as keyof typeof losses] as unknown as AnyLoss;
  return {
    id,
    label: entry.label,
    takesDelta,
    loss: (delta) => (input, target) => loss(input, target, takesDelta ? { delta } : {}),
  };
}
