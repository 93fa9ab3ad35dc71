/**
 * The second place where records are kept, written to disk at once. `localStorage` answers without waiting, but a browser
 * may write it minutes later, and what a killed browser had not written is lost.
 */
export interface Durable {
  /** The texts of all records, by name. */
  all(): Promise<ReadonlyMap<string, string>>;
  /** Writes all of these texts or none; resolves once they are on disk. `settle` chooses between a text and the one there. */
  write(texts: ReadonlyMap<string, string>, settle: Settle): Promise<void>;
}

type Settle = (name: string, there: string | null, text: string) => string;

const storeName = 'records';

/**
 * Records in IndexedDB. The database is open only while it is used: an open one may keep a page out of the browser's
 * back/forward cache, and another page from deleting it.
 */
export const indexedDurable = (factory: () => IDBFactory): Durable => ({
  all: () =>
    withDatabase(factory, async (database) => {
      const records = database.transaction(storeName).objectStore(storeName);
      const [names, texts] = await Promise.all([asked(records.getAllKeys()), asked(records.getAll())]);
      return new Map(names.map((name, i) => [String(name), String(texts[i])]));
    }),
  write: (texts, settle) =>
    withDatabase(factory, (database) => {
      const transaction = database.transaction(storeName, 'readwrite', { durability: 'strict' });
      const records = transaction.objectStore(storeName);
      for (const [name, text] of texts) {
        const there = records.get(name);
        there.onsuccess = () => {
          try {
            records.put(settle(name, there.result ?? null, text), name);
          } catch {
            transaction.abort();
          }
        };
      }
      return completed(transaction);
    }),
});

async function withDatabase<T>(
  factory: () => IDBFactory,
  work: (database: IDBDatabase) => Promise<T>,
): Promise<T> {
  const opening = factory().open('lossbook', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(storeName);
  const database = await Promise.race([asked(opening), tooLate()]);
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** Some versions of Safari have left a page waiting for its database without an end. */
const tooLate = (): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new Error('the database did not open')), 20_000);
  });

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const completed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
