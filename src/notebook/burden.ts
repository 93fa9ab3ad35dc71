import { limits } from './limits.ts';
import { htmlWeight } from './output/htmlWeight.ts';

/** The size of a piece of HTML (characters, elements, depth); `unbearable` names the limit that it exceeds. */
export interface Burden {
  elements: number;
  unbearable: string | null;
}

/** Measures one output: in the worker before it is sent, and again in the page. */
export function burdenOf(html: string): Burden {
  const { characters, elementsOfOne, depth: deepest } = limits;
  const unbearable = (why: string): Burden => ({ elements: 0, unbearable: why });
  if (html.length > characters) return unbearable(`${number(html.length)} characters long`);
  const { elements, depth } = htmlWeight(html, elementsOfOne);
  if (elements > elementsOfOne) return unbearable(`made of more than ${number(elementsOfOne)} elements`);
  if (depth > deepest) return unbearable(`nested ${number(depth)} deep`);
  return { elements, unbearable: null };
}

const number = (count: number): string => count.toLocaleString('en');
