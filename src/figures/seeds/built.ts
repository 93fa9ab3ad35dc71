import { fields } from './fields.ts';
import { words } from './words.ts';

/** Made-up runs of two losses to move apart, and the rule that says when they are. */
export function built() {
  const paper = [
    { label: words.apart, state: { shift: -0.3 } },
    { label: words.behind, state: { shift: 0.4 } },
  ];
  return { fields: fields(), data: null, paper };
}
