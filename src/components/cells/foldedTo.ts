import { shownHtml } from '../../notebook/output/shownHtml.ts';
import type { Control } from '../../notebook/protocol.ts';
import type { CellOutcome } from '../../notebook/runDocument.ts';

/**
 * What a cell shows its reader in place of code: a figure or a control. Its output then comes first and its code is
 * folded under a line that says so. `null` for all other cells, and for a failing one, whose code must be seen.
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
