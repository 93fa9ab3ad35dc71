import type { Root } from 'mdast';
import { expect, test } from 'vitest';
import { remarkLessonAnswers } from '../../src/components/book/remarkLessonAnswers.ts';

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
  remarkLessonAnswers()(tree);
  const answers = tree.children.at(-1);
  if (answers?.type !== 'mdxJsxFlowElement') throw new Error('expected a component at the end');
  expect(answers.name).toBe('LessonAnswers');
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

test('gives our solution of every exercise after the answers', () => {
  const slug = { type: 'mdxJsxAttribute' as const, name: 'slug', value: 'mse-by-hand' };
  const exercise = { ...choice(''), name: 'Exercise', attributes: [slug] };
  const tree: Root = { type: 'root', children: [exercise, choice('a')] };
  remarkLessonAnswers()(tree);
  expect(tree.children.at(-1)).toMatchObject({
    children: [{ name: 'Choice' }, { name: 'ExerciseSolution', attributes: [slug] }],
  });
});

test('leaves a page without quick checks and exercises alone', () => {
  const tree: Root = { type: 'root', children: [{ type: 'thematicBreak' }] };
  remarkLessonAnswers()(tree);
  expect(tree.children).toHaveLength(1);
});
