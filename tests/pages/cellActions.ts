import { expect, type Locator, type Page } from '@playwright/test';

/** A cell of the open lesson. */
export const cellOf = (page: Page, id: string): Locator => page.locator(`[data-cell="${id}"]`);

export const outputOf = (cell: Locator): Locator => cell.locator('.cell-output');

/** Puts other code into a cell, as a reader would who pastes it, and runs it. */
export async function runCode(cell: Locator, code: string): Promise<void> {
  await writeCode(cell, code);
  await cell.page().keyboard.press('Shift+Enter');
}

/** Shows the code of a cell that shows its figure or its control alone. */
export async function unfold(cell: Locator): Promise<void> {
  const folded = cell.locator('.cell-fold:not([open]) > summary');
  if (await folded.count()) await folded.click();
}

export async function writeCode(cell: Locator, code: string): Promise<void> {
  const page = cell.page();
  await unfold(cell);
  await cell.locator('.cell-code').locator('pre, .cell-editor').first().click();
  await cell.locator('.cm-content').waitFor();
  await cell.locator('.cm-content').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(code);
}

/** Waits until a cell stands so: `done`, `failed`, `stopped` … */
export const expectState = (cell: Locator, state: string) =>
  expect(cell).toHaveAttribute('data-state', state);
