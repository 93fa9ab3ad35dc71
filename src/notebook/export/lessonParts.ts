import type { Node, Parent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { readCellFence } from '../cellFence.ts';

/** A block of a lesson: prose as Markdown, a cell's code, other code, or a component with what stands inside it. */
export type LessonPart =
  | { kind: 'prose'; text: string }
  | { kind: 'cell'; id: string; code: string }
  | { kind: 'code'; language: string; code: string }
  | { kind: 'component'; name: string; attributes: Readonly<Record<string, string>>; inside: LessonPart[] };

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkMath);

/** Takes a lesson's MDX apart. Neighbouring paragraphs, lists and tables stay one piece of prose. */
export function lessonParts(mdx: string): LessonPart[] {
  const source = mdx.replace(/^---\n[\s\S]*?\n---\n/, '');
  return partsOf(parser.parse(source), source);
}

function partsOf(parent: Parent, source: string): LessonPart[] {
  const parts: LessonPart[] = [];
  for (const node of (parent.children as Node[]).flatMap(unwrapped)) {
    const part = partOf(node, source);
    const before = parts.at(-1);
    if (part?.kind === 'prose' && before?.kind === 'prose') before.text += `\n\n${part.text}`;
    else if (part) parts.push(part);
  }
  return parts;
}

/** Tags on neighbouring lines make one paragraph in MDX; as in a page, they count as blocks of their own. */
function unwrapped(node: Node): Node[] {
  if (node.type !== 'paragraph') return [node];
  const inline = (node as Parent).children.filter(
    (child) => !(child.type === 'text' && child.value.trim() === ''),
  );
  return inline.every(({ type }) => type === 'mdxJsxTextElement') ? inline : [node];
}

function partOf(node: Node, source: string): LessonPart | null {
  switch (node.type) {
    case 'code': {
      const { lang, meta, value } = node as Node & { lang?: string; meta?: string; value: string };
      const cell = readCellFence(meta ?? undefined);
      return cell
        ? { kind: 'cell', id: cell.id, code: value }
        : { kind: 'code', language: lang ?? '', code: value };
    }
    case 'mdxJsxFlowElement':
      return component(node as MdxJsxFlowElement, partsOf(node as MdxJsxFlowElement, source));
    case 'mdxJsxTextElement':
      return component(node as MdxJsxTextElement, proseWithin(node as MdxJsxTextElement, source));
    default: {
      const text = withoutInlineTags(textOf(node, source));
      return text ? { kind: 'prose', text } : null;
    }
  }
}

/** A component on lines of its own; of plain HTML, such as a `section`, only what stands inside counts. */
function component(node: MdxJsxFlowElement | MdxJsxTextElement, inside: LessonPart[]): LessonPart | null {
  if (node.name && /^[A-Z]/.test(node.name))
    return { kind: 'component', name: node.name, attributes: attributesOf(node), inside };
  const text = inside.flatMap((part) => (part.kind === 'prose' ? [part.text] : [])).join('\n\n');
  return text ? { kind: 'prose', text } : null;
}

/** Attributes as written: a text, the source of an expression in braces, or an empty text for a bare name. */
function attributesOf(node: MdxJsxFlowElement | MdxJsxTextElement): Record<string, string> {
  return Object.fromEntries(
    node.attributes.flatMap((attribute) => {
      if (attribute.type !== 'mdxJsxAttribute') return [];
      const { name, value } = attribute;
      return [[name, typeof value === 'string' ? value : (value?.value ?? '')]];
    }),
  );
}

/** What stands between the tags of a component that is written on one line. */
function proseWithin({ children }: MdxJsxTextElement, source: string): LessonPart[] {
  const [first, last] = [children[0], children.at(-1)];
  const text = first && last && source.slice(first.position?.start.offset, last.position?.end.offset).trim();
  return text ? [{ kind: 'prose', text }] : [];
}

function textOf(node: Node, source: string): string {
  const { start, end } = node.position ?? {};
  return source.slice(start?.offset, end?.offset);
}

/** A component in the middle of a sentence: what it wraps stays, an empty one goes with its brackets. */
const withoutInlineTags = (text: string): string =>
  text.replace(/<\/?[A-Z]\w*[^>]*>/g, '').replace(/ ?\(\)/g, '');
