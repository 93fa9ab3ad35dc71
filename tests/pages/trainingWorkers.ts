import type { Page } from '@playwright/test';

/** Puts a line of script before everything else in the workers that train. */
export async function inTrainingWorkers(page: Page, script: string) {
  await page.route('**/_astro/trainingWorker*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${script}\n${await response.text()}` });
  });
}
