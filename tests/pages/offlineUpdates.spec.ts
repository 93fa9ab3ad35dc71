import { bookServer } from './bookServer.ts';
import { expect, test } from './fixtures.ts';

test.use({ serviceWorkers: 'allow' });
// The whole book is fetched first.
test.slow();

const whole = 'The whole book is kept in this browser';

test('a newer book is offered, never forced, and taking it keeps what was written', async ({ page }) => {
  const server = await bookServer('dist', '/');
  await page.goto(`${server.url}offline/`);
  await expect(page.getByText(whole)).toBeVisible({ timeout: 300_000 });
  await page.goto(`${server.url}lessons/start/`);
  const exercise = page.locator('#exercise-first-loss');
  await exercise.scrollIntoViewIfNeeded();
  await exercise.getByRole('textbox').focus();
  await expect(exercise.locator('.exercise-code')).toHaveAttribute('data-editor', /./);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText('// mine');

  server.publish('second');
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await expect(page.getByText('A newer version of this book is ready.')).toBeVisible({ timeout: 300_000 });
  await expect(exercise.getByRole('textbox')).toHaveText('// mine');
  await page.getByRole('button', { name: 'Later' }).click();
  await expect(page.getByText('A newer version of this book is ready.')).toBeHidden();

  await page.reload();
  await expect(exercise.getByRole('textbox')).toHaveText('// mine');
  const reloaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Take it' }).click();
  await reloaded;
  await expect(exercise.getByRole('textbox')).toHaveText('// mine');
  await expect(page.getByText('A newer version of this book is ready.')).toBeHidden();
  server.close();
});

test('a browser that saves data keeps only what is visited, says so, and the whole book on request', async ({
  page,
  context,
}) => {
  const server = await bookServer('dist', '/');
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await page.goto(`${server.url}glossary/`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.goto(`${server.url}offline/`);
  const said = page.getByText('Your browser asks to save data');
  await expect(said).toBeVisible();
  const [kept = 0, of = 0] = ((await said.textContent())?.match(/\d+/g) ?? []).map(Number);
  expect(kept).toBeLessThan(of / 4);
  await context.setOffline(true);
  await page.goto(`${server.url}glossary/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glossary');
  await context.setOffline(false);
  await page.goto(`${server.url}offline/`);
  await page.getByRole('button', { name: /^Keep the whole book, \d+/ }).click();
  await expect(page.getByText(whole)).toBeVisible({ timeout: 300_000 });
  server.close();
});
