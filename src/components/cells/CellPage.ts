import { checkedWorker } from '../../notebook/checkedWorker.ts';
import { startGuardedWorker } from '../../notebook/guardedWorker.ts';
import kernelUrl from '../../notebook/pageKernel.ts?worker&url';
import { cellNamed, readFromKernel } from '../../notebook/protocol.ts';
import { Session, type SessionEvent } from '../../notebook/session.ts';
import { isSparing } from '../shell/sparingLine.ts';
import { words } from '../shell/words.ts';
import { codeInLink } from './CellLink.ts';
import { showNotice } from './CellNotice.ts';
import { readyToShow } from './CellOutput.ts';
import { CellView } from './CellView.ts';
import { cellWords } from './words.ts';

/** After this long a reader is told that a cell may be stopped. */
const softLimit = 2_000;

const views = new Map<string, CellView>();
const session = new Session({
  start: () => checkedWorker(startGuardedWorker(kernelUrl), readFromKernel, leftOut),
  cells: () => [...views.values()].map(({ source }) => source),
  limitOf: (cell) => views.get(cell)?.limit ?? 0,
  listen,
  softLimit,
});

function listen(event: SessionEvent): void {
  if (event.type === 'ended') {
    for (const view of views.values()) {
      if (view.id === event.cell) view.ended(event.reason);
      else view.notReached(event.cell === null ? event.reason : '');
    }
    return;
  }
  if (!('cell' in event)) return;
  const view = views.get(event.cell);
  if (event.type === 'slow') view?.slow();
  else view?.hear(event);
}

/** Names, below its cell, what the page did not take of a run. */
function leftOut(why: string, message: unknown): void {
  views.get(cellNamed(message))?.leaveOut(why);
}

const texts = () => [...views.values()].map(({ id, text }) => ({ id, source: text }));

/** Whether code of a link stands in the page. */
let shared = false;

/** Whether the page stands in a frame of another site, which could lay something else over the button. */
function isFramedElsewhere(): boolean {
  try {
    return window.top?.location.origin !== location.origin;
  } catch {
    return true;
  }
}

async function run(cell: string): Promise<void> {
  if (shared && isFramedElsewhere()) {
    views.get(cell)?.ended(cellWords.framed);
    const openAlone = {
      words: cellWords.openAlone,
      act: () => void window.open(location.href, '_blank', 'noopener'),
    };
    return showNotice(cellWords.framed, openAlone);
  }
  try {
    await readyToShow();
  } catch {
    views.get(cell)?.ended(words.missing.cell);
    return;
  }
  session.run(cell);
}

function edited(cell: string, pending: boolean): void {
  for (const id of views.get(cell)?.feeds ?? []) views.get(id)?.follow(cell, pending);
}

let prepared = isSparing();

/** Fetches what a run needs as soon as a hand or the focus comes to a cell. */
function prepare(): void {
  if (prepared) return;
  prepared = true;
  document.head.append(
    Object.assign(document.createElement('link'), { rel: 'modulepreload', href: kernelUrl }),
  );
  readyToShow().catch(() => {}); // a run that misses it says so
}

for (const element of document.querySelectorAll<HTMLElement>('.cell')) {
  for (const sign of ['pointerenter', 'focusin']) element.addEventListener(sign, prepare, { once: true });
  const view = new CellView(element, { run, stop: () => session.stop(), edited, texts });
  views.set(view.id, view);
}

/** Shows the code that the address brings, in its cell; a link may also come to a lesson that is open already. */
async function openLink(): Promise<void> {
  const linked = await codeInLink(location.hash);
  if (!linked) return;
  const view = views.get(linked.cell);
  const code = 'code' in linked ? linked.code : null;
  if (view && code !== null) {
    shared = true;
    view.showShared(code);
  } else if (view) view.showProblem('problem' in linked ? linked.problem : '');
  else if (code === null) showNotice('problem' in linked ? linked.problem : '');
  else showNotice(cellWords.noSuchCell(linked.cell), copyOf(code));
}

const copyOf = (code: string) => ({
  words: cellWords.copyLinked,
  act: () => navigator.clipboard.writeText(code).catch(() => showNotice(cellWords.noCopying)),
});

addEventListener('hashchange', () => void openLink());
await openLink();
