import { expect, test } from '@playwright/test';
import { policyFaults } from '../content/policyFaults.ts';

// No browser is needed: this looks at the files that the browser tests are served.
test('every page has its policy, every inline script its hash, and nothing is fetched from another host', () => {
  expect(policyFaults(process.env.LOSSBOOK_OUT ?? 'dist')).toEqual([]);
});
