import type { Nodes, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';

/** What a note may stand beside. */
const annotated = new Set(['paragraph', 'list']);

/**
 * Puts a note before the paragraph that it follows, both in one box: so it stands in the margin level with what it is
 * about, and a narrow page shows it below.
 */
export function remarkNotes() {
  return (tree: Root): void => {
    for (let i = tree.children.length - 1; i > 0; i--) {
      const [text, note] = [tree.children[i - 1], tree.children[i]] as [RootContent, RootContent];
      if (isNote(note) && annotated.has(text.type)) tree.children.splice(i - 1, 2, beside(note, text));
    }
  };
}

const isNote = (node: Nodes): node is MdxJsxFlowElement =>
  node.type === 'mdxJsxFlowElement' && node.name === 'Note';

const beside = (note: MdxJsxFlowElement, text: RootContent): MdxJsxFlowElement => ({
  type: 'mdxJsxFlowElement',
  name: 'div',
  attributes: [{ type: 'mdxJsxAttribute', name: 'class', value: 'noted' }],
  children: [note, text as MdxJsxFlowElement['children'][number]],
});
