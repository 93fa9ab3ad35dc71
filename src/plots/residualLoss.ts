import { type Tensor, zerosLike } from '@tensorflow/tfjs-core';
import * as losses from '../losses/index.ts';
import type { CatalogueEntry } from '../losses/loss.ts';
import type { ResidualLoss } from './lossCurve.ts';

type ElementwiseLoss = (input: Tensor, target: Tensor, options: object) => Tensor;

/** The catalogue entry of a regression loss, or an error that lists the ids there are. */
export function residualEntry(id: string): CatalogueEntry {
  const regression = losses.catalogue.filter((entry) => entry.task === 'regression');
  const entry = regression.find((candidate) => candidate.id === id);
  if (!entry) {
    const known = regression.map((candidate) => candidate.id).join(', ');
    throw new Error(`unknown regression loss: ${id} (known: ${known})`);
  }
  return entry;
}

/** The module's loss `id` as a function of residuals, with `parameters` such as `{ delta: 1.5 }` bound. */
export function residualLoss(id: string, parameters: Readonly<Record<string, number>> = {}): ResidualLoss {
  const { functionName } = residualEntry(id);
  // The catalogue promises that functionName is exported; a contract test holds it to that.
  const loss = losses[functionName as keyof typeof losses] as unknown as ElementwiseLoss;
  return (residual) => loss(residual, zerosLike(residual), { ...parameters, reduction: 'none' });
}
