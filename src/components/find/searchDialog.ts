const link = document.querySelector<HTMLAnchorElement>('[data-search]');
const dialog = document.querySelector<HTMLDialogElement>('.search-dialog');
let filled = false;

async function open(): Promise<void> {
  if (!dialog || dialog.open) return;
  dialog.showModal();
  const field = dialog.querySelector('input');
  if (filled) return field?.select();
  filled = true;
  field?.focus();
  const [{ mount }, { default: Search }] = await Promise.all([import('svelte'), import('./Search.svelte')]);
  const target = dialog.querySelector('.search-place') as HTMLElement;
  // What was typed while the search was loading is looked for at once.
  const initial = field?.value ?? '';
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
  void open();
});

link?.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void open();
});

// In a search field Escape would only empty the field, and close the dialog the second time.
dialog?.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') dialog.close();
});

// A place on the page that is open already needs no new page, only the dialog out of its way.
dialog?.addEventListener('click', ({ target }) => {
  if (target === dialog || (target instanceof Element && target.closest('.found a'))) dialog.close();
});

export {};
