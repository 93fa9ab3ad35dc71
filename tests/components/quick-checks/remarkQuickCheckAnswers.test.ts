import type { Root } from 'mdast';
import { expect, test } from 'vitest';
import { remarkQuickCheckAnswers } from '../../../src/components/quick-checks/remarkQuickCheckAnswers.ts';

const choice = (id: string) => ({
  type: 'mdxJsxFlowElement' as const,
  name: 'Choice',
  attributes: [{ type: 'mdxJsxAttribute' as const, name: 'id', value: id }],
  children: [],
});

test('repeats every quick check at the end, in order and answered, however deep it stands', () => {
  const tree: Root = {
    type: 'root',
    children: [choice('a'), { type: 'blockquote', children: [choice('b')] }, { type: 'thematicBreak' }],
  };
  remarkQuickCheckAnswers()(tree);
  const answers = tree.children.at(-1);
  if (answers?.type !== 'mdxJsxFlowElement') throw new Error('expected a component at the end');
  expect(answers.name).toBe('QuickCheckAnswers');
  expect(answers.children).toMatchObject(
    ['a', 'b'].map((value) => ({
      attributes: [
        { name: 'id', value },
        { name: 'answered', value: null },
      ],
    })),
  );
  expect(choice('a')).toEqual(tree.children[0]);
});

test('leaves a page without quick checks alone', () => {
  const tree: Root = { type: 'root', children: [{ type: 'thematicBreak' }] };
  remarkQuickCheckAnswers()(tree);
  expect(tree.children).toHaveLength(1);
});
