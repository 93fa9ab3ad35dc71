/** A figure drawn over linkedom, or any other element that can write itself as HTML. */
interface ElementLike {
  nodeType: 1;
  outerHTML: string;
}

export const isElement = (value: unknown): value is ElementLike =>
  typeof value === 'object' &&
  value !== null &&
  'outerHTML' in value &&
  'nodeType' in value &&
  value.nodeType === 1;

/** A figure as HTML, without style elements: the page's policy forbids them and base.css has their rules. */
export function elementHtml(element: ElementLike): string {
  return `<div class="v-figure">${element.outerHTML.replace(/<style[\s>][\s\S]*?<\/style>/g, '')}</div>`;
}
