import { expect, type Locator, type Page } from '@playwright/test';

/** Where the keyboard's focus stands, as one who looks at the screen sees it. */
interface Stop {
  /** The element in a few words: what a failure is told by. */
  what: string;
  /** The outline that shows the focus, in pixels; 0 where none is drawn. */
  outline: number;
  /** Whether a part of it is on the screen with nothing over it. */
  uncovered: boolean;
}

/** Press Tab as a reader would: an editor says that Escape comes first. */
export async function tab(page: Page): Promise<void> {
  const isEditing = await page.evaluate(async () => {
    // Code becomes an editor as soon as it is focused; a key pressed before that is pressed elsewhere.
    while (document.activeElement?.matches('pre[role=textbox]')) await new Promise(requestAnimationFrame);
    return Boolean(document.activeElement?.shadowRoot?.activeElement?.matches('.cm-content'));
  });
  if (isEditing) await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
}

/** Where the focus stands; null when it has left the page for the browser's own controls. */
export const stop = (page: Page): Promise<Stop | null> =>
  page.evaluate(async () => {
    while (document.activeElement?.matches('pre[role=textbox]')) await new Promise(requestAnimationFrame);
    const focused = document.activeElement;
    if (!focused || focused === document.body) return null;
    // Code shows the focus on its whole box.
    const ring = focused.closest('.cell-code') ?? focused;
    const { outlineStyle, outlineWidth } = getComputedStyle(ring);
    const isOver = ({ left, top, width, height }: DOMRect) => {
      const found = document.elementFromPoint(left + width / 2, top + height / 2);
      return found !== null && (focused.contains(found) || found.contains(focused));
    };
    return {
      what: `${focused.outerHTML.slice(0, 160)} in ${focused.closest('[id]')?.id}`,
      outline: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
      uncovered: [...focused.getClientRects()].some(isOver),
    };
  });

/** Goes on by Tab until `wanted` has the focus. Every stop on the way must be seen. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (;;) {
    await tab(page);
    const at = await stop(page);
    if (!at) throw new Error(`the focus left the page before it came to ${wanted}`);
    expectSeen(at);
    if (await wanted.evaluate((element) => element.contains(document.activeElement))) return;
  }
}

export function expectSeen({ what, outline, uncovered }: Stop): void {
  expect.soft(outline, `focus is drawn around ${what}`).toBeGreaterThanOrEqual(2);
  expect.soft(uncovered, `nothing hides ${what}`).toBe(true);
}
