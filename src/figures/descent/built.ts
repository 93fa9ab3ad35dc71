import { catalogueEntry } from '../../plots/catalogueEntry.ts';
import { findLandscape } from './drawing.ts';
import { fields, type Ground, type LandscapeId } from './fields.ts';
import { words } from './words.ts';

/** Three optimisers on one loss surface. */
export function built() {
  const ground = (id: LandscapeId): Ground => {
    const { label, weights, x, y, start } = findLandscape(id);
    return { label, weights, x, y, start };
  };
  const label = (id: string) => catalogueEntry(id).label;
  const data = {
    grounds: { valley: ground('valley'), bowl: ground('bowl'), saddle: ground('saddle') },
    lossLabels: { mse: label('mse'), l1: label('l1'), huber: label('huber') },
  };
  const paper = [
    { label: 'η = 0.02', state: { rate: 0.02 } },
    { label: words.oneExample, state: { batch: 1 } },
  ];
  return { fields: fields(data), data, paper };
}
