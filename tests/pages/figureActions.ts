import type { Locator } from '@playwright/test';

/** Opens what a figure keeps folded: the settings that are changed more rarely, and its numbers. */
export async function unfold(figure: Locator): Promise<void> {
  for (const fold of await figure.locator('details:is(.more, .numbers):not([open]) > summary').all())
    await fold.click();
}

/** A row of a figure's own tables, by how it begins; those of every drawn point stand in another part. */
export const ownRow = (figure: Locator, name: RegExp): Locator =>
  figure.locator('.below, .readings').getByRole('row', { name }).first();
