/** A figure drawn over linkedom, or any other element that can write itself as HTML. */
interface ElementLike {
  nodeType: 1;
  outerHTML: string;
}

export const isElement = (value: unknown): value is ElementLike =>
  typeof value === 'object' &&
  value !== null &&
  'outerHTML' in value &&
  typeof value.outerHTML === 'string' &&
  'nodeType' in value &&
  value.nodeType === 1;

/**
 * A figure as HTML, each drawing one image to screen readers, named by its code's `ariaLabel` where it gives one.
 *
 * Style elements go: the page's policy forbids them and base.css has their rules.
 */
export function elementHtml(element: ElementLike): string {
  const html = element.outerHTML
    .replace(/<style[\s>][\s\S]*?<\/style>/g, '')
    // Plot labels its groups, which have no role that could bear a name.
    .replace(/<g\s[^>]*>/g, (tag) => tag.replace(/\saria-label="[^"]*"/, ''))
    .replace(/<svg(?=\s)[^>]*>/g, (tag) => tag.replace('<svg', `<svg role="img"${unnamed(tag)}`));
  return `<div class="v-figure"${drawnWidth(html)}>${html}</div>`;
}

/** How wide a plot was drawn: the page's styles keep its text of one size, however wide it is shown. */
function drawnWidth(html: string): string {
  const [, width] = /<svg(?=[^>]* class="plot[ "])[^>]* viewBox="0 0 (\d+(?:\.\d+)?) /.exec(html) ?? [];
  return width ? ` style="--drawn: ${width}px"` : '';
}

const unnamed = (tag: string): string =>
  /\saria-label(ledby)?=/.test(tag) ? '' : ' aria-label="Figure drawn by this code"';
