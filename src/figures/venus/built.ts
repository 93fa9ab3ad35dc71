import { packagedVenus } from '../../training/data/packagedData.ts';

/** Herndon's observations of Venus: how far one reading moves mean, median and Huber location. */
export function built({ delta }: { delta: number }) {
  const { residuals, unit, source } = packagedVenus();
  return { fields: {}, data: { residuals, unit, delta }, source };
}
