import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

/** The text of a file of an exercise: `huber-by-hand/solution.ts`. */
export const sourceOf = (file: string) => readFile(`src/content/exercises/${file}`, 'utf8');

export const exerciseOf = (page: Page, slug: string): Locator => page.locator(`#exercise-${slug}`);

export const verdictOf = (page: Page, slug: string): Locator => exerciseOf(page, slug).getByRole('status');

/** Replaces the code by typing it into the editor. */
export async function write(on: Locator, code: string): Promise<void> {
  await on.scrollIntoViewIfNeeded();
  const editor = on.getByRole('textbox', { name: /^Your code/ });
  await editor.focus();
  await expect(on.locator('.exercise-code')).toHaveAttribute('data-editor', /^(ready|typed)$/);
  await editor.press('ControlOrMeta+a');
  await editor.page().keyboard.insertText(code);
}

export async function check(page: Page, slug: string, code: string): Promise<void> {
  await write(exerciseOf(page, slug), code);
  await exerciseOf(page, slug).getByRole('button', { name: 'Check' }).click();
}
