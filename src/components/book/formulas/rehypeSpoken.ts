import type { Element, Nodes, Root } from 'hast';
import { spokenTex } from './spokenTex.ts';

/** Says every formula of a page in words, as a label of the MathML that KaTeX has made. */
export function rehypeSpoken() {
  return (tree: Root): void => {
    for (const element of elementsIn(tree))
      if (element.tagName === 'math') element.properties.ariaLabel = spokenTex(texOf(element));
  };
}

/** Those within components of a lesson, too. */
function* elementsIn(node: Nodes): Generator<Element> {
  if (node.type === 'element') yield node;
  if ('children' in node) for (const child of node.children) yield* elementsIn(child);
}

/** The TeX that KaTeX keeps beside the MathML. */
function texOf(math: Element): string {
  const annotation = [...elementsIn(math)].find(({ tagName }) => tagName === 'annotation');
  const text = annotation?.children[0];
  if (text?.type !== 'text') throw new Error('a formula without its TeX');
  return text.value;
}
