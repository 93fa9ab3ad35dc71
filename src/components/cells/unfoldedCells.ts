/** The cells of each lesson whose folds a reader left open: `{ huber: ['small-multiples'] }`. */
const key = 'lossbook:unfolded';

type Folds = Iterable<HTMLDetailsElement>;

const lesson = () => location.pathname.split('/').at(-2) ?? '';
const cellOf = (fold: HTMLDetailsElement) => fold.closest<HTMLElement>('.cell')?.dataset.cell ?? '';

/** Opens the folds that this reader left open. */
export function openKept(folds: Folds): void {
  const open = kept()[lesson()];
  for (const fold of folds) if (Array.isArray(open) && open.includes(cellOf(fold))) fold.open = true;
}

/** Keeps which folds are open now. */
export function keepOpen(folds: Folds): void {
  const open = [...folds].filter((fold) => fold.open).map(cellOf);
  try {
    localStorage.setItem(key, JSON.stringify({ ...kept(), [lesson()]: open }));
  } catch {
    // Where nothing is kept, the next visit finds them closed.
  }
}

function kept(): Record<string, unknown> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') ?? {};
  } catch {
    return {};
  }
}
