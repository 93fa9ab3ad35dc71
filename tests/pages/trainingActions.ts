import type { Page } from '@playwright/test';

/** The panel of the Huber lesson that trains. */
export const panel = (page: Page) => page.getByRole('region', { name: 'Training on the wages' });

/** What the panel says of its run. */
export const said = (page: Page) => panel(page).getByRole('status');

/** Opens the lesson and trains with the backend of this name. */
export async function train(page: Page, backend: string) {
  await page.goto('lessons/huber/');
  await panel(page).getByLabel('Compute with').selectOption({ label: backend });
  await panel(page).getByRole('button', { name: 'Train' }).click();
}

/** Puts a line of script before everything else in the workers that train. */
export async function inTrainingWorkers(page: Page, script: string) {
  await page.route('**/_astro/trainingWorker*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${script}\n${await response.text()}` });
  });
}
