import { type Tensor, zerosLike } from '@tensorflow/tfjs-core';
import { huber, huberLoss } from '../losses/huber.ts';
import { l1, l1Loss } from '../losses/l1.ts';
import { logCosh, logCoshLoss } from '../losses/logCosh.ts';
import type { CatalogueEntry } from '../losses/loss.ts';
import { mse, mseLoss } from '../losses/mse.ts';
import { smoothL1, smoothL1Loss } from '../losses/smoothL1.ts';
import type { ResidualLoss } from './lossCurve.ts';

type ElementwiseLoss = (input: Tensor, target: Tensor, options: { reduction: 'none' }) => Tensor;

/** The losses of a residual. Imported one by one: a figure of these brings no other family along. */
const residualLosses: readonly (readonly [CatalogueEntry, ElementwiseLoss])[] = [
  [mse, mseLoss],
  [l1, l1Loss],
  [huber, huberLoss],
  [smoothL1, smoothL1Loss],
  [logCosh, logCoshLoss],
];

function find(id: string): readonly [CatalogueEntry, ElementwiseLoss] {
  const found = residualLosses.find(([entry]) => entry.id === id);
  if (!found) {
    const known = residualLosses.map(([entry]) => entry.id).join(', ');
    throw new Error(`unknown loss of residuals: ${id} (known: ${known})`);
  }
  return found;
}

/** The catalogue entry of a loss of residuals, or an error that lists the ids there are. */
export function residualEntry(id: string): CatalogueEntry {
  return find(id)[0];
}

/** The module's loss `id` as a function of residuals, with `parameters` such as `{ delta: 1.5 }` bound. */
export function residualLoss(id: string, parameters: Readonly<Record<string, number>> = {}): ResidualLoss {
  const [, loss] = find(id);
  return (residual) => loss(residual, zerosLike(residual), { ...parameters, reduction: 'none' });
}
