import { withoutGpu } from './browserSuite.ts';
import { expect, test } from './fixtures.ts';
import { inTrainingWorkers, panel, said } from './trainingActions.ts';

/* The graphics card is taken away in the middle of a run. */

test.use({
  launchOptions: withoutGpu,
  provoked: /^console: /,
  contextOptions: { reducedMotion: 'reduce' },
});

test('a run whose graphics card is taken away ends with that, not with numbers; the next one ends well', async ({
  page,
}) => {
  await inTrainingWorkers(
    page,
    `const { getContext } = OffscreenCanvas.prototype;
     self.drawnOn = [];
     OffscreenCanvas.prototype.getContext = function (...asked) {
       const context = getContext.apply(this, asked);
       if (context) self.drawnOn.push(context);
       return context;
     };`,
  );
  await page.goto('lessons/huber/');
  await panel(page).getByLabel('Epochs').fill('2000');
  await panel(page).getByLabel('Compute with').selectOption({ label: 'WebGL' });
  await panel(page).getByRole('button', { name: 'Train' }).click();
  await expect(panel(page).getByText('Computed by webgl')).toBeVisible();
  for (const worker of page.workers()) await worker.evaluate(takeContextsAway);
  await expect(said(page)).toContainText(
    'The browser took the graphics card away in the middle of this run.',
  );
  await panel(page).getByLabel('Epochs').fill('3');
  await panel(page).getByLabel('Compute with').selectOption({ label: 'what suits best' });
  await panel(page).getByRole('button', { name: 'Train' }).click();
  await expect(said(page)).toHaveText(/^Done/);
});

function takeContextsAway(): void {
  const { drawnOn = [] } = globalThis as { drawnOn?: WebGLRenderingContext[] };
  for (const context of drawnOn) context.getExtension('WEBGL_lose_context')?.loseContext();
}
