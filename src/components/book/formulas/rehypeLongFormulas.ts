import type { Element, Nodes, Root } from 'hast';

/** Symbols that fit on one line of a phone. */
const fitting = 26;

/** Marks inline formulas that are long enough to break over lines; shorter ones stay whole, like a word. */
export function rehypeLongFormulas() {
  return (tree: Root): void => visit(tree, false);
}

function visit(node: Nodes, displayed: boolean): void {
  if (node.type === 'element') {
    const names = classesOf(node);
    if (names.includes('katex-display')) displayed = true;
    if (names.includes('katex') && !displayed) {
      if (signsIn(node) > fitting) node.properties.className = [...names, 'long-formula'];
      return;
    }
  }
  if ('children' in node) for (const child of node.children) visit(child, displayed);
}

const classesOf = ({ properties }: Element): string[] =>
  Array.isArray(properties.className) ? properties.className.map(String) : [];

/** Signs that KaTeX draws: the text beside its MathML. */
function signsIn(node: Nodes): number {
  if (node.type === 'text') return [...node.value.replace(/[\u200b\s]/g, '')].length;
  if (node.type === 'element' && classesOf(node).includes('katex-mathml')) return 0;
  return 'children' in node ? node.children.reduce((sum, child) => sum + signsIn(child), 0) : 0;
}
