import { shownHtml } from '../../notebook/output/shownHtml.ts';
import type { Control } from '../../notebook/protocol.ts';
import type { CellOutcome } from '../../notebook/runDocument.ts';

/**
 * What a cell is to its reader if not its code: a figure, or a control. Then what it shows comes first, and its code is
 * folded to one line that says this. `null` for all others, and for what fails: there the code is the matter.
 */
export function foldedTo({
  shown,
  controls,
  error,
}: Pick<CellOutcome, 'shown' | 'controls' | 'error'>): 'figure' | Control['kind'] | null {
  if (error) return null;
  if (shown.some((each) => shownHtml(each).includes('class="v-figure"'))) return 'figure';
  return controls[0]?.kind ?? null;
}
