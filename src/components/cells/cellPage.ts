import kernelUrl from '../../notebook/pageKernel.ts?worker&url';
import type { Session, SessionEvent } from '../../notebook/session.ts';
import { whyMissing } from '../../offline/newerEdition.ts';
import { isSparing } from '../shell/sparingLine.ts';
import { CellView } from './CellView.ts';
import { loadParts, parts } from './loadedParts.ts';
import { cellWords } from './words.ts';

/** After this long a reader is told that a cell may be stopped. */
const softLimit = 2_000;

const views = new Map<string, CellView>();
let session: Session | null = null;

/** Loads what a run needs; rejects where the line is down. */
async function ready(): Promise<Session> {
  await loadParts();
  session ??= parts().openSession(
    kernelUrl,
    {
      cells: () => [...views.values()].map(({ source }) => source),
      limitOf: (cell) => views.get(cell)?.limit ?? 0,
      listen,
      softLimit,
    },
    (cell, why) => views.get(cell)?.leaveOut(why),
  );
  return session;
}

function listen(event: SessionEvent): void {
  if (event.type === 'ended') {
    for (const view of views.values()) {
      if (view.id === event.cell) view.ended(event.reason);
      else view.notReached(event.cell === null ? event.reason : cellWords.notReached(event.cell));
    }
    return;
  }
  if (!('cell' in event)) return;
  const view = views.get(event.cell);
  if (event.type === 'slow') view?.slow();
  else view?.hear(event);
}

/** What the TypeScript compiler is to know. */
const texts = () =>
  [...views.values()].flatMap(({ id, text, language }) => (language ? [] : [{ id, source: text }]));

/**
 * Loaded to show shared code; a run that includes such code must not be started by a click through another site's
 * frame.
 */
let linked: typeof import('./cellLinked.ts') | null = null;

async function run(cell: string): Promise<void> {
  if (linked?.isFramedElsewhere()) {
    views.get(cell)?.ended(cellWords.framed);
    return linked.sayFramed();
  }
  const loaded = await ready().catch(() => null);
  if (loaded) loaded.run(cell);
  else views.get(cell)?.ended(await whyMissing(cellWords.outputMissing));
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
  ready().catch(() => {}); // a run that misses it says so
}

/** Makes a live cell of an element. */
function open(element: HTMLElement): CellView {
  for (const sign of ['pointerenter', 'focusin']) element.addEventListener(sign, prepare, { once: true });
  const view = new CellView(element, { run, stop: () => session?.stop(), edited, texts });
  views.set(view.id, view);
  return view;
}

for (const element of document.querySelectorAll<HTMLElement>('.cell')) open(element);

let twins: Promise<void> | null = null;

/** Fetches the lesson's cells in Python when that is first chosen; styles then show the ones or the others. */
async function followLanguage(): Promise<void> {
  if (document.documentElement.dataset.language !== 'python') return;
  twins ??= loadParts()
    .then(() => import('./cellTwins.ts'))
    .then(({ bringTwins }) => bringTwins(open));
  await twins.catch(async () => {
    twins = null;
    (await import('./cellNotice.ts')).showNotice(await whyMissing(cellWords.twinsMissing));
  });
}

addEventListener('lossbook:language', () => void followLanguage());

/** Shows the code that the address brings; a link may also come to a lesson that is open already. */
async function openLink(): Promise<void> {
  if (!location.hash.startsWith('#cell=')) return;
  if (/^#cell=[\w-]+-python&/.test(location.hash))
    document.querySelector<HTMLButtonElement>('[data-choose="python"]')?.click();
  await followLanguage();
  try {
    linked = await import('./cellLinked.ts');
  } catch {
    const cell = /^#cell=([\w-]*)/.exec(location.hash)?.[1] ?? '';
    views.get(cell)?.showProblem(cellWords.linkedNotLoaded);
    return;
  }
  await linked.showLinked(location.hash, (cell) => views.get(cell));
}

await followLanguage();
addEventListener('hashchange', () => void openLink());
await openLink();
