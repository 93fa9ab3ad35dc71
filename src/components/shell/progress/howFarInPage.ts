import { howFar } from '../../../progress/howFar.ts';
import type { Records } from '../../../progress/records.ts';
import { store } from '../../../progress/store.ts';
import { readerWords } from '../readerWords.ts';

const places = document.querySelectorAll<HTMLElement>('.how-far');

function showAll(): void {
  const records = store.records();
  for (const place of places) show(place, records);
}

function show(place: HTMLElement, records: Records): void {
  const { passed, share } = howFar(
    { exercises: idsIn(place.dataset.exercises), checks: idsIn(place.dataset.checks) },
    records,
  );
  place.dataset.share = String(share);
  place.textContent = passed === 0 ? '' : share === 1 ? '✓' : `${Math.floor(100 * share)} %`;
  // The drawing comes for those who have passed something; without it the number stands alone.
  if (passed > 0 && share < 1)
    import('./markInPage.ts')
      .then(({ markAt }) => {
        if (place.dataset.share !== String(share)) return;
        place.querySelector('svg')?.remove();
        place.prepend(markAt(share));
      })
      .catch(() => {});
  if (share === 1) {
    const said = document.createElement('span');
    said.className = 'visually-hidden';
    said.textContent = readerWords.allPassed;
    place.append(said);
  }
}

const idsIn = (list = ''): string[] => list.split(' ').filter(Boolean);

store.onChange(showAll);
showAll();
