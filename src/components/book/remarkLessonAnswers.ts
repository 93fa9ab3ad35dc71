import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';

const quickChecks = ['Choice', 'Numeric', 'Order', 'WhichPlot', 'Sketch'];

/** Ends a lesson with the answers to its quick checks and our solutions of its exercises, in `<LessonAnswers>`. */
export function remarkLessonAnswers() {
  return (tree: Root): void => {
    const answers = elements(tree, quickChecks).map(answered);
    const solutions = elements(tree, ['Exercise']).map(solution);
    if (answers.length + solutions.length === 0) return;
    tree.children.push({
      type: 'mdxJsxFlowElement',
      name: 'LessonAnswers',
      attributes: [],
      children: [...answers, ...solutions],
    });
  };
}

function elements(node: Nodes, names: readonly string[]): MdxJsxFlowElement[] {
  if (node.type === 'mdxJsxFlowElement' && names.includes(node.name ?? '')) return [node];
  return 'children' in node ? node.children.flatMap((child) => elements(child, names)) : [];
}

function answered(check: MdxJsxFlowElement): MdxJsxFlowElement {
  const { attributes, children } = structuredClone(check);
  return {
    ...check,
    attributes: [...attributes, { type: 'mdxJsxAttribute', name: 'answered', value: null }],
    children,
  };
}

const solution = (exercise: MdxJsxFlowElement): MdxJsxFlowElement => ({
  ...structuredClone(exercise),
  name: 'ExerciseSolution',
});
