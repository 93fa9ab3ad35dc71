import * as losses from '../losses/index.ts';
import type { BatchLoss } from './fit.ts';

type AnyLoss = (...args: [...Parameters<BatchLoss>, options: object]) => ReturnType<BatchLoss>;

/** The module's loss with catalogue id `id`; `delta` reaches those that have one. */
export function moduleLoss(id: string, delta: number): { label: string; loss: BatchLoss } {
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
    label: takesDelta ? `${entry.label}, δ = ${delta}` : entry.label,
    loss: (input, target) => loss(input, target, takesDelta ? { delta } : {}),
  };
}
