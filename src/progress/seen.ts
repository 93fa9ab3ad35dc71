/**
 * A version vector: how many changes of each browser a record has seen. It orders two copies of a record without any
 * clock, since clocks go wrong.
 */
export type Seen = Readonly<Record<string, number>>;

/** How one copy stands to another: `apart` when each has a change that the other has not seen. */
export type Order = 'same' | 'older' | 'newer' | 'apart';

export function order(a: Seen = {}, b: Seen = {}): Order {
  const browsers = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  const older = browsers.some((browser) => (a[browser] ?? 0) < (b[browser] ?? 0));
  const newer = browsers.some((browser) => (a[browser] ?? 0) > (b[browser] ?? 0));
  if (older && newer) return 'apart';
  return older ? 'older' : newer ? 'newer' : 'same';
}

/** What somebody has seen who has both copies. */
export function joined(a: Seen = {}, b: Seen = {}): Seen {
  const both: Record<string, number> = { ...a };
  for (const [browser, count] of Object.entries(b)) both[browser] = Math.max(both[browser] ?? 0, count);
  return both;
}

/** One more change, made in this browser. */
export const counted = (seen: Seen = {}, browser: string): Seen => ({
  ...seen,
  [browser]: (seen[browser] ?? 0) + 1,
});

/** More changes than anyone makes; a file with more would leave no room for the next. */
const most = 2 ** 40;

/** Whether a value from outside is a version vector. */
export const isSeen = (value: unknown): value is Seen =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length <= 100 &&
  Object.entries(value).every(
    ([browser, count]) =>
      /^[a-z0-9]{1,16}$/.test(browser) && Number.isInteger(count) && count > 0 && count < most,
  );
