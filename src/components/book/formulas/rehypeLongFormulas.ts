import type { Element, Nodes, Root } from 'hast';
import { isLong } from './isLong.ts';

/** Marks inline formulas that are long enough to break over lines; shorter ones stay whole, like a word. */
export function rehypeLongFormulas() {
  return (tree: Root): void => visit(tree, false);
}

function visit(node: Nodes, displayed: boolean): void {
  if (node.type === 'element') {
    const names = classesOf(node);
    if (names.includes('katex-display')) displayed = true;
    if (names.includes('katex') && !displayed) {
      if (isLong(textIn(node))) node.properties.className = [...names, 'long-formula'];
      return;
    }
  }
  if ('children' in node) for (const child of node.children) visit(child, displayed);
}

const classesOf = ({ properties }: Element): string[] =>
  Array.isArray(properties.className) ? properties.className.map(String) : [];

/** What KaTeX draws: the text beside its MathML. */
function textIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && classesOf(node).includes('katex-mathml')) return '';
  return 'children' in node ? node.children.map(textIn).join('') : '';
}
