import { catalogueEntry } from '../../plots/catalogueEntry.ts';
import type { SliderSpec } from '../fields.ts';
import { fields, type GuessData } from './fields.ts';
import { parcels } from './states.ts';
import { words } from './words.ts';

/** Six parcels, and the one number that each of three losses would promise. */
export function built() {
  const huber = catalogueEntry('huber').parameters[0] as SliderSpec;
  const data: GuessData = { days: parcels.late, delta: huber };
  const paper = [
    { label: words.evenly, state: { days: parcels.even } },
    { label: words.lateOne, state: { days: parcels.two } },
  ];
  return { fields: fields(data), data, paper };
}
