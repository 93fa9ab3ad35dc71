import type { Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { expect, test } from 'vitest';
import { remarkNotes } from '../../src/components/book/remarkNotes.ts';

const paragraph = { type: 'paragraph' as const, children: [] };
const element = (name: string): MdxJsxFlowElement => ({
  type: 'mdxJsxFlowElement',
  name,
  attributes: [],
  children: [],
});

const after = (children: Root['children']) => {
  const tree: Root = { type: 'root', children };
  remarkNotes()(tree);
  return tree.children;
};

test('a note comes into one box with the paragraph before it, and first', () => {
  const [first, box, last] = after([paragraph, paragraph, element('Note'), paragraph]);
  expect([first?.type, last?.type]).toEqual(['paragraph', 'paragraph']);
  expect(box).toMatchObject({
    name: 'div',
    attributes: [{ name: 'class', value: 'noted' }],
    children: [{ name: 'Note' }, { type: 'paragraph' }],
  });
});

test('after a formula, a figure or another note it stays where it is', () => {
  const children = [element('Formula'), element('Note'), element('Note')];
  expect(after([...children])).toEqual(children);
});
