import { test as base, expect, type Page } from '@playwright/test';

/**
 * Every page test also shows that the page stays at home and in order: no request leaves localhost, no script
 * throws, nothing is missing, and nothing breaks the content-security policy.
 */
export const test = base.extend<{ pageInOrder: undefined; provoked: RegExp }>({
  /** The faults that a test makes on purpose, as far as they show; without it, none. */
  provoked: [/^\b$/, { option: true }],
  pageInOrder: [
    async ({ page, javaScriptEnabled, provoked }, use) => {
      if (javaScriptEnabled) wakeFigures(page);
      const faults: string[] = [];
      page.on('request', (request) => {
        const { protocol, hostname, href } = new URL(request.url());
        const local = protocol === 'blob:' || protocol === 'data:' || hostname === 'localhost';
        if (!local) faults.push(`a request left localhost: ${href}`);
      });
      page.on('response', (response) => {
        if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
      });
      page.on('pageerror', (error) => faults.push(`a script threw: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(`console: ${message.text()}`);
      });
      await use(undefined);
      expect(faults.filter((fault) => !provoked.test(fault))).toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens pages as one who then moves the pointer, and waits until the figures are alive: a click before goes nowhere. */
function wakeFigures(page: Page): void {
  const goto = page.goto.bind(page);
  page.goto = async (...address) => {
    const response = await goto(...address);
    await page.mouse.move(2, 2);
    await expect(page.locator('astro-island[ssr][client="intent"]')).toHaveCount(0);
    return response;
  };
}

export { expect };
