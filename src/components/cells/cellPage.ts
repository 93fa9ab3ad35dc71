import { whyMissing } from '../../offline/newerEdition.ts';
import { CellDocument } from './CellDocument.ts';
import './figureCodeInPage.ts';
import { loadParts } from './loadedParts.ts';
import { cellWords } from './words.ts';

// A figure's code opens as a document of its own. It takes the class from here, so that both stay one chunk.
export { CellDocument };

/**
 * Loaded to show shared code; a run that includes such code must not be started by a click through another site's
 * frame.
 */
let linked: typeof import('./cellLinked.ts') | null = null;

const cells = new CellDocument(document.querySelectorAll<HTMLElement>('.cell'), (cell) => {
  if (!linked?.isFramedElsewhere()) return false;
  cell.ended(cellWords.framed);
  linked.sayFramed();
  return true;
});

let twins: Promise<void> | null = null;

/** Fetches the lesson's cells in Python when that is first chosen; styles then show the ones or the others. */
async function followLanguage(): Promise<void> {
  if (document.documentElement.dataset.language !== 'python') return;
  twins ??= loadParts()
    .then(() => import('./cellTwins.ts'))
    .then(({ bringTwins }) => bringTwins(cells.open));
  await twins.catch(async () => {
    twins = null;
    (await import('./cellNotice.ts')).showNotice(await whyMissing(cellWords.twinsMissing));
  });
}

addEventListener('lossbook:language', () => void followLanguage());

const folds = document.querySelectorAll<HTMLDetailsElement>('.cell-fold');

/** What keeps folds open comes once there is something to keep or to open; without it they are closed next time. */
const withFolds = (use: 'keepOpen' | 'openKept') =>
  void import('./unfoldedCells.ts').then((part) => part[use](folds)).catch(() => {});

for (const fold of folds) fold.addEventListener('toggle', () => withFolds('keepOpen'));
if (isSomethingKept()) withFolds('openKept');

function isSomethingKept(): boolean {
  try {
    return 'lossbook:unfolded' in localStorage;
  } catch {
    return false;
  }
}

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
    cells.view(cell)?.showProblem(cellWords.linkedNotLoaded);
    return;
  }
  await linked.showLinked(location.hash, cells.view);
}

addEventListener('hashchange', () => void openLink());
await followLanguage();
await openLink();
