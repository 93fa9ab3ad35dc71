import type { Slip } from './kinds.ts';
import { partsOf, type Records } from './records.ts';
import { type Store, store } from './store.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** How long until a slip is asked again: later in the same session, the next day, and once more before it is let go. */
const waits = [10 * minute, day, 4 * day] as const;

/** What can be asked again. */
export type Asked = 'answer' | 'exercise';

const idOf = (asked: Asked, id: string): string => `${asked}#${id}`;

/** A slip as it is when it has just been made. */
export const newSlip = (now: number): Slip => ({ step: 0, due: now + waits[0] });

/** A slip after it was asked again; `null` when it has gone well often enough. */
export function afterReview({ step }: Slip, right: boolean, now: number): Slip | null {
  if (!right) return newSlip(now);
  const wait = waits[step + 1];
  return wait === undefined ? null : { step: step + 1, due: now + wait };
}

/** Notes that a question went wrong. */
export function keepSlip(asked: Asked, id: string, now = Date.now(), to: Store = store): void {
  to.update('slip', idOf(asked, id), () => newSlip(now));
}

/** Notes how a question went that was asked again. */
export function keepReview(
  asked: Asked,
  id: string,
  right: boolean,
  now = Date.now(),
  to: Store = store,
): void {
  to.update('slip', idOf(asked, id), (slip) => slip && afterReview(slip, right, now));
}

/** All slips, the one that is due first in front. One that is further off than any wait was made by a wrong clock: it is due. */
export function slipsIn(records: Records, now = Date.now()): { asked: Asked; id: string; slip: Slip }[] {
  return [...records]
    .flatMap(([name, { value }]) => {
      const parts = partsOf(name);
      if (parts?.kind !== 'slip') return [];
      const [asked, id] = parts.id.split('#') as [Asked, string];
      const { step, due } = value as Slip;
      return [{ asked, id, slip: { step, due: due > now + waits[2] ? now : due } }];
    })
    .sort((a, b) => a.slip.due - b.slip.due);
}
