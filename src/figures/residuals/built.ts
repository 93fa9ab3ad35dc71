import { catalogueEntry } from '../../plots/catalogueEntry.ts';
import { packagedWages } from '../../training/data/packagedData.ts';
import type { SliderSpec } from '../fields.ts';
import { fields } from './fields.ts';
import { words } from './words.ts';

/** The residuals of a line through real wages, and a δ to drag. */
export function built() {
  const { columns, units, source } = packagedWages();
  const huber = catalogueEntry('huber').parameters[0] as SliderSpec;
  const data = {
    // Every fifth worker: enough to see the shape, few enough to see each.
    points: columns.education
      .map((x, i) => ({ x, y: columns.wage[i] as number }))
      .filter((_, i) => i % 5 === 0),
    axes: { inputLabel: words.schooling, unit: units.wage },
    delta: { ...huber, default: 2, range: [0.2, 12] as const, step: 0.1 },
  };
  const paper = [0.5, 8].map((delta) => ({ label: `δ = ${delta}`, state: { delta } }));
  return { fields: fields(data), data, paper, source: words.sample(columns.wage.length, source) };
}
