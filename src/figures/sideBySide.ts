import { isNarrow } from '../plots/sizes.ts';

const gap = 16;

/** How wide each of a few panels is that the page lays out beside each other, or below each other on a phone. */
export const panelWidth = (width: number, columns = 2): number =>
  isNarrow(width) ? width : Math.floor((width - gap * (columns - 1)) / columns);

/** Panels beside each other: each in a box of its own. */
export const sideBySide = (panels: readonly SVGSVGElement[]): readonly string[] =>
  panels.map((panel) => `<div class="panel">${panel.outerHTML}</div>`);
