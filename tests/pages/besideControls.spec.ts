import { expect, test } from './fixtures.ts';
import { lessons } from './pages.ts';

/* Who moves a slider sees what it moves: both fit one screen, in figures and in cells alike. */

const screens = { 'a desk': [1440, 900], 'a phone': [390, 844] } as const;
/** What the bar of contents leaves of a phone's screen. */
const room = 760;

for (const path of lessons)
  for (const [screen, [width, height]] of Object.entries(screens))
    test(`/${path}: on ${screen} a slider and what it moves fit one screen`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto(path);
      const apart = await page.evaluate((most) => {
        const seen = (element: Element) => element.checkVisibility();
        const box = (element: Element) => element.getBoundingClientRect();
        const together = (one: Element, other: Element) =>
          Math.max(box(one).bottom, box(other).bottom) - Math.min(box(one).top, box(other).top);
        /** A slider of a figure moves the figure's panels; of several, the nearest has to be in sight. */
        const ofFigure = (slider: Element) => [
          ...(slider.closest('figure')?.querySelectorAll('.plot') ?? []),
        ];
        /** One in a cell moves what the cell shows, or what the cells show that use its name. */
        const ofCell = (slider: Element) => {
          const cell = slider.closest<HTMLElement>('.cell');
          const names = [cell?.dataset.cell, ...(cell?.dataset.feeds ?? '').split(' ')].filter(Boolean);
          return names.flatMap((name) => [
            ...document.querySelectorAll(`.cell[data-cell="${name}"] .cell-output > *`),
          ]);
        };
        return [...document.querySelectorAll('.lesson :is(.controls, .cell-controls) input[type=range]')]
          .filter(seen)
          .flatMap((slider) => {
            const moved = slider.closest('.cell') ? ofCell(slider) : ofFigure(slider);
            const nearest = Math.min(...moved.filter(seen).map((each) => together(slider, each)));
            const where = slider.closest<HTMLElement>('.cell, figure');
            const name = where?.dataset.cell ?? where?.id;
            return nearest <= most ? [] : [`${name}: ${Math.round(nearest)} pixels`];
          });
      }, room);
      expect(apart).toEqual([]);
    });
