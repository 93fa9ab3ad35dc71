import type { Link, Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import glossary from '../../content/glossary.json' with { type: 'json' };

interface Term {
  id: string;
  /** Matches the term as a word of its own, with a plural s. */
  pattern: RegExp;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Longer terms first, so that “calibration error” is not taken for “calibration”. `p_t` stands in formulas only. */
const terms: readonly Term[] = glossary
  .filter(({ term }) => term !== 'p_t')
  .toSorted((one, other) => other.term.length - one.term.length)
  .map(({ id, term }) => ({
    id,
    pattern: new RegExp(
      `(?<![\\p{L}\\d-])${escaped(term)}s?(?![\\p{L}\\d-])`,
      /^[A-Z]{2}|^NaN|^IoU/.test(term) ? 'u' : 'iu',
    ),
  }));

/** Nodes with running prose. Headings, links, code, formulas, captions and questions are left as they are. */
const readIn = new Set(['root', 'paragraph', 'list', 'listItem', 'emphasis', 'strong', 'blockquote']);

/** Links each term of the glossary where a lesson uses it first. */
export function remarkGlossary() {
  return (tree: Root, file: VFile): void => {
    if (!file.path?.includes('/content/lessons/')) return;
    const awaited = new Set(terms);
    const visit = (node: Parents): void => {
      for (let i = 0; i < node.children.length; i++) {
        const child = node.children[i] as Nodes;
        if (child.type === 'text') {
          const pieces = linked(child, awaited);
          node.children.splice(i, 1, ...(pieces as never[]));
          i += pieces.length - 1;
        } else if ('children' in child && (readIn.has(child.type) || isNote(child))) visit(child);
      }
    };
    visit(tree);
  };
}

const isNote = (node: Nodes): boolean => node.type === 'mdxJsxFlowElement' && node.name === 'Note';

/** The text with the first use of each awaited term as a link; a term that is found is no longer awaited. */
function linked(text: Text, awaited: Set<Term>): PhrasingContent[] {
  for (const term of terms) {
    if (!awaited.has(term)) continue;
    const found = term.pattern.exec(text.value);
    if (!found) continue;
    awaited.delete(term);
    const [word] = found;
    const part = (from: number, to?: number): PhrasingContent[] => {
      const value = text.value.slice(from, to);
      return value ? linked({ type: 'text', value }, awaited) : [];
    };
    return [...part(0, found.index), link(term.id, word), ...part(found.index + word.length)];
  }
  return [text];
}

const link = (id: string, word: string): Link => ({
  type: 'link',
  url: `../../glossary/#${id}`,
  data: { hProperties: { className: ['glossary-term'] } },
  children: [{ type: 'text', value: word }],
});
