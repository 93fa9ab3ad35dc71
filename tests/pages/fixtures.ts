import { test as base, expect } from '@playwright/test';

/**
 * Every page test also shows that the page stays at home and in order: no request leaves localhost, no script
 * throws, nothing is missing, and nothing breaks the content-security policy.
 */
export const test = base.extend<{ pageInOrder: undefined }>({
  pageInOrder: [
    async ({ page }, use) => {
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
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
