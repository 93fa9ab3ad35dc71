import { fields } from './fields.ts';

/** One prediction to drag away from its target. */
export function built() {
  const paper = [0.5, -2.5].map((error) => ({
    label: `r = ${String(error).replace('-', '−')}`,
    state: { error },
  }));
  return { fields: fields(), data: null, paper };
}
