import type { Place } from './kinds.ts';
import { type Store, store } from './store.ts';

/** Where the reader was last, or `null`. */
export const readPlace = (from: Store = store): Place | null => from.read('place', 'last');

/** Keeps where the reader is. */
export function keepPlace(place: Place, to: Store = store): void {
  to.update('place', 'last', () => place);
}
