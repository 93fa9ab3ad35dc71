/** Panels that the page lays out beside each other, or below each other on a phone: each in a box of its own. */
export const sideBySide = (panels: readonly SVGSVGElement[]): readonly string[] =>
  panels.map((panel) => `<div>${panel.outerHTML}</div>`);
