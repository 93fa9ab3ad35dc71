import type { Page } from '@playwright/test';

/* What a reader does over and over; each resolves when the page has answered. */

const lesson = 'lessons/huber/';

/** Opens the lesson that everything happens on, with its figures alive. */
export async function openLesson(page: Page): Promise<void> {
  await page.goto(lesson);
  await page.mouse.move(9, 9);
  await page.locator('#explorer-huber astro-island:not([ssr])').waitFor();
}

/** Moves δ to and fro, a step at a time. */
export async function moveSlider(page: Page, count: number): Promise<void> {
  const slider = page.locator('#explorer-huber').getByRole('slider', { name: /δ/ });
  const table = page.locator('#explorer-huber table');
  for (let i = 0; i < count; i++) {
    const before = await table.textContent();
    await slider.press(Math.floor(i / 10) % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
    await page.waitForFunction(
      (old) => document.querySelector('#explorer-huber table')?.textContent !== old,
      before,
    );
  }
}

/** Runs a cell that makes tensors and draws what it found. */
export async function runCell(page: Page, count: number): Promise<void> {
  const cell = page.locator('[data-cell="value-and-gradient"]');
  for (let i = 0; i < count; i++) {
    await cell.evaluate((one) => {
      one.dataset.state = 'asked';
    });
    await cell.getByRole('button', { name: 'Run' }).click();
    await page.locator('[data-cell="value-and-gradient"][data-state="done"]').waitFor();
  }
}

/** Trains the panel's two models for a few epochs. */
export async function train(page: Page, count: number): Promise<void> {
  const panel = page.getByRole('region', { name: 'Training on the wages' });
  await panel.getByLabel('Epochs').fill('3');
  for (let i = 0; i < count; i++) {
    await panel.getByRole('button', { name: 'Train' }).click();
    await panel.getByRole('progressbar').waitFor();
    await panel.getByRole('button', { name: 'Train' }).waitFor();
  }
}

const places = [
  '',
  'lessons/dice/',
  'lessons/focal/',
  'reference/',
  'progress/',
  'search/',
  'glossary/',
  lesson,
];

/** Goes from page to page, and ends where it began. */
export async function navigate(page: Page, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    await page.goto(places[i % places.length] ?? '');
    await page.mouse.move(9, 9 + (i % 2));
  }
  await openLesson(page);
}
