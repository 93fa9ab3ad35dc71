import type { Locator } from '@playwright/test';

/** Opens what a figure keeps folded: the settings that are changed more rarely, and its numbers. */
export async function unfold(figure: Locator): Promise<void> {
  const folded = figure.locator('details:is(.more, .numbers):not([open]) > summary');
  while ((await folded.count()) > 0) await folded.first().click();
}

/** A row of a figure's own tables, by how it begins; those of every drawn point stand in another part. */
export const ownRow = (figure: Locator, name: RegExp): Locator =>
  figure.locator('.below, .readings').getByRole('row', { name }).first();
