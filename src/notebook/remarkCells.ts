import type { Code, Nodes, Paragraph, Parent, Root, RootContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { VFile } from 'vfile';
import { fewAtOnce } from '../build/fewAtOnce.ts';
import { kept } from '../build/kept.ts';
import { type CellFence, readCellFence } from './cellFence.ts';
import { highlight, highlightHtml, isHighlighted } from './highlight.ts';
import { followers, planDocument } from './plan.ts';
import { type CellOutcome, runDocument } from './runDocument.ts';

/** A fence that is a cell, and where it stands in the tree. */
interface Found extends CellFence {
  node: Code;
  parent: Parent;
}

/** Factor on a cell's time limit at build, when many documents run at once. */
const buildPatience = 6;

/** Limits parallel runs: each is a thread with the libraries loaded, and one for every lesson would exhaust memory. */
const inTurn = fewAtOnce(2);

const whatCellsRunOn = ['src/notebook/runDocument.ts', 'src/notebook/nodeKernel.ts'];

/**
 * Turns the ```` ```ts cell ```` fences of a lesson into `<Cell>` components with their highlighted code and the output
 * of a run made now, and colours all other fences whose language it knows.
 *
 * A cell that fails, or that was to fail and did not, stops the build with the lesson, the cell and its line.
 */
export function remarkCells() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const cells: Found[] = [];
    visitCode(tree, (node, parent) => {
      const fence = withPlace(file, node, () => readCellFence(node.meta));
      const language = node.lang ?? '';
      if (fence) cells.push({ ...fence, node, parent });
      else if (isHighlighted(language)) replace(parent, node, coloured(node, language));
    });
    if (cells.length === 0) return;
    refuseDoubleIds(file, cells);
    const sources = cells.map(({ id, node }) => ({ id, source: node.value }));
    const limit = buildPatience * 1000 * Math.max(...cells.map((cell) => cell.limit));
    const outcomes = await kept('cells', { inputs: { sources, limit }, code: whatCellsRunOn }, () =>
      inTurn(() => runDocument(sources, { limit })),
    );
    // Only the dependencies between cells are computed here; a run reports names that no cell defines.
    const plan = planDocument(sources, [], () => true);
    for (const cell of cells) {
      const outcome = outcomes.get(cell.id) as CellOutcome;
      checkOutcome(file, cell, outcome);
      replace(cell.parent, cell.node, cellElement(cell, outcome, followers(plan, cell.id)));
    }
  };
}

function visitCode(node: Nodes, visit: (node: Code, parent: Parent) => void): void {
  if (!('children' in node)) return;
  for (const child of node.children) {
    if (child.type === 'code') visit(child, node);
    else visitCode(child, visit);
  }
}

function replace(parent: Parent, node: Code, by: RootContent): void {
  parent.children[parent.children.indexOf(node)] = by;
}

function withPlace<T>(file: VFile, node: Nodes, read: () => T): T {
  try {
    return read();
  } catch (error) {
    file.fail(error instanceof Error ? error.message : String(error), node);
  }
}

function refuseDoubleIds(file: VFile, cells: readonly Found[]): void {
  const seen = new Set<string>();
  for (const { id, node } of cells) {
    if (seen.has(id)) file.fail(`two cells have the id "${id}"; each needs its own`, node);
    seen.add(id);
  }
}

function checkOutcome(file: VFile, { id, throws, node }: Found, { error, blockedBy }: CellOutcome): void {
  if (throws && !error) file.fail(`cell "${id}" was meant to fail (throws) and did not`, node);
  if (blockedBy) file.fail(`cell "${id}" did not run, because "${blockedBy}" failed`, node);
  if (!error || throws) return;
  const line = (node.position?.start.line ?? 0) + (error.position?.line ?? 0);
  file.fail(`cell "${id}" failed at line ${line}: ${error.message}\n${error.frame}`, node);
}

function cellElement(
  { id, limit, node }: Found,
  { shown, controls, error }: CellOutcome,
  feeds: readonly string[],
): MdxJsxFlowElement {
  const attributes = {
    id,
    limit: String(limit),
    feeds: feeds.join(' '),
    code: node.value,
    highlighted: highlightHtml(node.value, 'ts'),
    outcome: JSON.stringify({ shown, controls, error }),
  };
  return {
    type: 'mdxJsxFlowElement',
    name: 'Cell',
    attributes: Object.entries(attributes).map(
      ([name, value]): MdxJsxAttribute => ({ type: 'mdxJsxAttribute', name, value }),
    ),
    children: [],
  };
}

/** A plain fence with its code in coloured pieces; the scrolling box can be reached by keyboard. */
function coloured(node: Code, language: Parameters<typeof highlight>[1]): Paragraph {
  const pieces = highlight(node.value, language).map(({ text, classes }) =>
    classes ? element('span', { className: classes.split(' ') }, [textNode(text)]) : textNode(text),
  );
  const data = {
    hName: 'pre',
    hProperties: { className: ['code'], tabIndex: 0 },
    hChildren: [element('code', {}, pieces)],
  };
  return { type: 'paragraph', children: [], data };
}

const textNode = (value: string) => ({ type: 'text' as const, value });

const element = (tagName: string, properties: object, children: object[]) => ({
  type: 'element' as const,
  tagName,
  properties,
  children,
});
