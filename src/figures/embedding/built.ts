import { catalogueEntry } from '../../plots/catalogueEntry.ts';
import { initialOf } from '../fields.ts';
import { advance } from './drawing.ts';
import { embeddingLosses, fields } from './fields.ts';
import { words } from './words.ts';

/** Steps between the plane on the screen and those on paper. */
const later = 60;

/** Points of three kinds in a plane, moved by hand or by a loss. */
export function built() {
  const declared = fields();
  const label = (id: string) => catalogueEntry(id).label;
  const labels = {
    contrastive: label('contrastive'),
    'triplet-margin': label('triplet-margin'),
    'info-nce': label('info-nce'),
  };
  const paper = embeddingLosses.map((loss) => ({
    label: words.later(labels[loss], later),
    state: stepsLater({ ...initialOf(declared), loss }),
  }));
  return { fields: declared, data: { labels }, paper };
}

/** All of them, at rest or not. */
function stepsLater(first: ReturnType<typeof advance>) {
  let state = first;
  for (let step = 0; step < later; step++) state = advance(state);
  return state;
}
