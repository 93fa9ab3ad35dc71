import { fields } from './fields.ts';
import { words } from './words.ts';

/** Four examples of ten classes, and what three losses make of them. */
export function built() {
  const paper = (['smoothed', 'focal'] as const).map((loss) => ({
    label: words.calls[loss],
    state: { loss },
  }));
  return { fields: fields(), data: null, paper };
}
