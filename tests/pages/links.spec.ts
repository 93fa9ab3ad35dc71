import { expect, test } from '@playwright/test';
import { siteFaults } from '../content/siteFaults.ts';
import { awaited } from '../content/syllabus.ts';

// No browser is needed: this looks at the files that the browser tests are served.
test('every link, fragment, label and id of the built book leads somewhere', () => {
  const toAwaited = (fault: string) => awaited.some((slug) => fault.endsWith(`${slug}/ leads nowhere`));
  const faults = siteFaults(process.env.LOSSBOOK_OUT ?? 'dist');
  expect(faults.filter((fault) => !toAwaited(fault))).toEqual([]);
});
