import { catalogueEntry } from '../../plots/catalogueEntry.ts';
import { anscombeThird } from '../../training/data/anscombe.ts';
import type { SliderSpec } from '../fields.ts';
import { fields, fittable } from './fields.ts';
import { words } from './words.ts';

/** Eleven points to drag, and the lines that four losses fit to them. */
export function built() {
  const label = (id: string) => catalogueEntry(id).label;
  const data = {
    points: anscombeThird,
    labels: { mse: label('mse'), l1: label('l1'), huber: label('huber'), 'log-cosh': label('log-cosh') },
    delta: catalogueEntry('huber').parameters[0] as SliderSpec,
  };
  // The point that is far off, put on the line of the others.
  const mended = anscombeThird.map((point) => (point.x === 13 ? { ...point, y: 8.5 } : point));
  const paper = [
    { label: words.withoutOutlier, state: { points: mended } },
    { label: words.allLosses, state: { shown: fittable, errors: 'none' as const } },
  ];
  return { fields: fields(data), data, paper };
}
