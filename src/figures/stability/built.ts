import { classes } from '../softmax/fields.ts';
import { stabilityCases } from './cases.ts';
import { fields } from './fields.ts';
import { words } from './words.ts';

export function built() {
  const declared = fields();
  const first = declared.logits.initial.join();
  const paper = stabilityCases
    .filter(({ logits }) => logits.join() !== first)
    .map(({ label, logits, target }) => ({
      label: words.onPaper(logits.join(', '), label),
      state: { logits, target: classes[target] ?? 'A' },
    }));
  return { fields: declared, data: null, paper };
}
