import { activeWorker, choice, registerWorker, tell } from './bookWorker.ts';

const box = document.querySelector<HTMLElement>('.offer-update');
const bar = box?.querySelector('p');

/** Shows the offer; what the reader has written is kept by the page itself, before it is left. */
function offer(said: 'newer' | 'renewed', take: () => void): void {
  if (!bar) return;
  for (const each of bar.querySelectorAll<HTMLElement>('[data-said]'))
    each.hidden = each.dataset.said !== said;
  (bar.querySelector('[data-do="take"]') as HTMLButtonElement).onclick = take;
  bar.hidden = false;
}

function watch(registration: ServiceWorkerRegistration): void {
  let mine = false;
  const offerWaiting = () => {
    if (!registration.waiting || !navigator.serviceWorker.controller) return;
    offer('newer', () => {
      mine = true;
      tell(registration.waiting, { type: 'take' });
    });
  };
  const controlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (mine) location.reload();
    else if (controlled) offer('renewed', () => location.reload());
  });
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', offerWaiting),
  );
  offerWaiting();
}

/** What the page loaded before the worker was there, the page itself included. */
const loaded = (): string[] => [
  location.href,
  ...performance.getEntriesByType('resource').map(({ name }) => name),
];

async function begin(): Promise<void> {
  const registered = await registerWorker(box?.dataset.base ?? '/', choice());
  if ('why' in registered) return;
  const { registration } = registered;
  watch(registration);
  const worker = await activeWorker(registration);
  tell(worker, choice() === 'visited' ? { type: 'visited', urls: loaded() } : { type: 'goOn' });
}

/** After the page is shown and at rest, so that keeping the book never competes with reading it. */
function whenAtRest(work: () => void): void {
  const idle = () => ('requestIdleCallback' in window ? requestIdleCallback(work) : setTimeout(work));
  if (document.readyState === 'complete') idle();
  else addEventListener('load', idle, { once: true });
}

bar?.querySelector('[data-do="later"]')?.addEventListener('click', () => {
  bar.hidden = true;
});
if (import.meta.env.PROD) whenAtRest(() => void begin());
