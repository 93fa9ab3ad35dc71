import { whyMissing } from '../../../offline/newerEdition.ts';

const link = document.querySelector<HTMLAnchorElement>('[data-search]');
const dialog = document.querySelector<HTMLDialogElement>('.search-dialog');
let filled = false;

function open(): void {
  if (!dialog || dialog.open) return;
  dialog.showModal();
  const field = dialog.querySelector('input');
  if (filled) field?.select();
  else field?.focus();
  field?.addEventListener('input', fill);
  void fill();
}

/** Puts the search into the dialog; where it does not load, the next letter typed tries again. */
async function fill(): Promise<void> {
  if (!dialog || filled) return;
  filled = true;
  const loaded = await Promise.all([import('svelte'), import('./Search.svelte')]).catch(() => null);
  const target = dialog.querySelector('.search-place') as HTMLElement;
  if (!loaded) {
    filled = false;
    const said = target.querySelector('[role="status"]') as HTMLElement;
    said.textContent = await whyMissing(said.textContent);
    said.hidden = false;
    return;
  }
  const [{ mount }, { default: Search }] = loaded;
  // What was typed while the search was loading is looked for at once.
  const initial = target.querySelector('input')?.value ?? '';
  target.replaceChildren();
  mount(Search, { target, props: { base: dialog.dataset.base ?? '/', initial } });
}

/** Whether a key is text for what has the focus. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]'));

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  event.preventDefault();
  open();
});

link?.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open();
});

// In a search field Escape would only empty the field, and close the dialog the second time.
dialog?.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') dialog.close();
});

// A place on the page that is open already needs no new page, only the dialog out of its way.
dialog?.addEventListener('click', ({ target }) => {
  if (target === dialog || (target instanceof Element && target.closest('.found a'))) dialog.close();
});
