import type { Page } from '@playwright/test';

/** What hostile texts have brought to life in a page. */
interface Breaches {
  /** How many there were so far, on the open page and on those before. */
  found(): Promise<number>;
}

/** Watches a page, before it is opened, for what a payload would do: call `breach()`, change a prototype, ask another host. */
export async function watchBreaches(page: Page): Promise<Breaches> {
  let found = 0;
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol !== 'blob:' && protocol !== 'data:' && hostname !== 'localhost') found++;
  });
  page.on('dialog', (dialog) => {
    found++;
    void dialog.dismiss();
  });
  await page.exposeFunction('breach', () => found++);
  return {
    async found() {
      const changed = await page.evaluate(() => 'polluted' in Object.prototype || frames.length > 0);
      return found + Number(changed);
    },
  };
}

/** Says how many hostile texts were tried at an entrance, and how many got through. */
export const tell = (entrance: string, tried: number, through: number): void =>
  console.log(`${entrance}: ${tried} hostile texts tried, ${through} got through`);
