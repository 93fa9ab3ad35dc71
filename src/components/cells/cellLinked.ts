import type { CellView } from './CellView.ts';
import { codeInLink } from './cellLink.ts';
import { showNotice } from './cellNotice.ts';
import { linkWords } from './linkWords.ts';
import { oddities } from './oddities.ts';
import { cellWords } from './words.ts';

/** Shows the code that an address brings, in its cell, or says why not. */
export async function showLinked(
  hash: string,
  viewOf: (cell: string) => CellView | undefined,
): Promise<void> {
  const linked = await codeInLink(hash);
  if (!linked) return;
  const view = viewOf(linked.cell);
  if ('problem' in linked) {
    if (view) view.showProblem(linked.problem);
    else showNotice(linked.problem);
  } else if (view) view.showShared(linked.code, oddities(linked.code));
  else showNotice(linkWords.noSuchCell(linked.cell), copyOf(linked.code));
}

const copyOf = (code: string) => ({
  words: linkWords.copyLinked,
  act: () => navigator.clipboard.writeText(code).catch(() => showNotice(cellWords.noCopying)),
});

/** Whether the page stands in a frame of another site, which could lay something else over its buttons. */
export function isFramedElsewhere(): boolean {
  try {
    return window.top?.location.origin !== location.origin;
  } catch {
    return true;
  }
}

export function sayFramed(): void {
  showNotice(cellWords.framed, {
    words: linkWords.openAlone,
    act: () => void window.open(location.href, '_blank', 'noopener'),
  });
}
