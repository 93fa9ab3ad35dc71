import { readFile } from 'node:fs/promises';
import { cellOf, expectState, outputOf, runCode } from './cellActions.ts';
import { expect, test } from './fixtures.ts';

/* The core walk, also made with the book mounted below a base path. */

test('a newcomer starts, runs a cell, moves a slider, passes an exercise and goes on', async ({ page }) => {
  await page.goto('');
  await page.getByRole('link', { name: 'Start here, five minutes' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Start here');

  await runCode(cellOf(page, 'first'), '[1, 2, 3].map((r) => r ** 2)');
  await expect(outputOf(cellOf(page, 'first'))).toContainText('9');

  const follows = cellOf(page, 'follows');
  await cellOf(page, 'slider').getByRole('slider').fill('-2');
  await expectState(follows, 'done');
  await expect(outputOf(follows)).toContainText('4');

  const exercise = page.locator('#exercise-first-loss');
  await exercise.scrollIntoViewIfNeeded();
  await exercise.getByRole('textbox', { name: /^Your code/ }).focus();
  await expect(exercise.locator('.exercise-code')).toHaveAttribute('data-editor', 'ready');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(await readFile('src/content/exercises/first-loss/solution.ts', 'utf8'));
  await exercise.getByRole('button', { name: 'Check' }).click();
  await expect(exercise.getByRole('status')).toContainText('Passed.');

  await page.getByRole('main').getByRole('link', { name: /^Next/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What a loss is, and which there are');
});

test('the Huber lesson trains a model on real wages to its end', async ({ page }) => {
  await page.goto('lessons/huber/');
  const panel = page.getByRole('region', { name: 'Training on the wages' });
  await panel.scrollIntoViewIfNeeded();
  await panel.getByRole('button', { name: 'Train' }).click();
  await expect(panel.getByRole('status')).toContainText('Done.');
});

test('every file that the explorer asks for is there', async ({ page }) => {
  await page.goto('lessons/huber/');
  const ring = page.locator('#explorer-huber').getByRole('slider', { name: 'residual 1' });
  await ring.focus();
  await page.keyboard.press('Home');
  await expect(ring).toHaveAttribute('aria-valuetext', 'residual -4.00, loss 3.50, gradient -1.00');
});
