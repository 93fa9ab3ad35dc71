import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';

const quickChecks = new Set(['Choice', 'Numeric', 'Order', 'WhichPlot', 'Sketch']);

/** Repeats a lesson's quick checks at its end, with their answers: `<QuickCheckAnswers>` shows them in print and without scripts. */
export function remarkQuickCheckAnswers() {
  return (tree: Root): void => {
    const found = quickChecksIn(tree);
    if (found.length === 0) return;
    tree.children.push({
      type: 'mdxJsxFlowElement',
      name: 'QuickCheckAnswers',
      attributes: [],
      children: found.map(answered),
    });
  };
}

function quickChecksIn(node: Nodes): MdxJsxFlowElement[] {
  if (node.type === 'mdxJsxFlowElement' && quickChecks.has(node.name ?? '')) return [node];
  return 'children' in node ? node.children.flatMap(quickChecksIn) : [];
}

function answered(check: MdxJsxFlowElement): MdxJsxFlowElement {
  const { attributes, children } = structuredClone(check);
  return {
    ...check,
    attributes: [...attributes, { type: 'mdxJsxAttribute', name: 'answered', value: null }],
    children,
  };
}
