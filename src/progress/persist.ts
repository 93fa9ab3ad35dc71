const key = 'lossbook:asked-to-persist';

/**
 * Asks the browser not to clear what it keeps of the book when the disk fills up. Some browsers put that question to the
 * reader, so it is asked on one day only of many: it is not worth being asked at every lesson.
 */
export async function askToPersist(now = Date.now()): Promise<void> {
  const { storage } = navigator;
  if (!storage?.persist || (await isPersistent())) return;
  if (now - Number(localStorage.getItem(key) ?? 0) < 30 * 24 * 3_600_000) return;
  localStorage.setItem(key, String(now));
  await storage.persist();
}

/** Whether the browser has promised that. */
export const isPersistent = async (): Promise<boolean> =>
  (await navigator.storage?.persisted?.().catch(() => false)) ?? false;
