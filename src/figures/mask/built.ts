import { catalogueEntry } from '../../plots/catalogueEntry.ts';
import { fields } from './fields.ts';
import { arrangements } from './masks.ts';
import { words } from './words.ts';

/** A mask to paint beside its target, and what overlap losses and cross-entropy make of it. */
export function built() {
  const label = (id: string) => catalogueEntry(id).label;
  const labels = {
    dice: label('dice'),
    jaccard: label('jaccard'),
    tversky: label('tversky'),
    'bce-with-logits': 'BCE',
    'dice-bce': label('dice-bce'),
  };
  const paper = (['small', 'unpredicted'] as const).map((id) => ({
    label: words.arrangements[id],
    state: arrangements[id],
  }));
  return { fields: fields(), data: { labels }, paper };
}
