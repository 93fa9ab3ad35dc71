import { readCellFence } from '../cellFence.ts';

/** A stretch of a lesson: prose as Markdown, a cell's code, other code, or the place of a component. */
export type LessonPart =
  | { kind: 'prose'; text: string }
  | { kind: 'cell'; id: string; code: string }
  | { kind: 'code'; language: string; code: string }
  | { kind: 'component'; name: string; attributes: Readonly<Record<string, string>> };

const fence = /^```(\S*)(?: (.*))?$/;
const opening = /^<([A-Z]\w*)((?:\s[^>]*?)?)(\/?)>$/;
const closing = /^<\/[A-Z]\w*>$/;

/** Takes a lesson's MDX apart; what stands inside a component's tags stays as prose. */
export function lessonParts(mdx: string): LessonPart[] {
  const lines = withoutFrontMatter(mdx).split('\n');
  const parts: LessonPart[] = [];
  let prose: string[] = [];
  const endProse = () => {
    const text = withoutInlineTags(prose.join('\n').trim());
    if (text) parts.push({ kind: 'prose', text });
    prose = [];
  };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string;
    const fenced = fence.exec(line);
    const tag = opening.exec(line.trim());
    if (fenced) {
      const end = lines.indexOf('```', i + 1);
      endProse();
      parts.push(codePart(fenced[1] ?? '', fenced[2], lines.slice(i + 1, end).join('\n')));
      i = end;
    } else if (tag) {
      endProse();
      parts.push({ kind: 'component', name: tag[1] as string, attributes: attributesOf(tag[2] ?? '') });
    } else if (!closing.test(line.trim())) prose.push(line);
  }
  endProse();
  return parts;
}

const withoutFrontMatter = (mdx: string): string => mdx.replace(/^---\n[\s\S]*?\n---\n/, '');

/** A component in the middle of a sentence: what it wraps stays, an empty one goes. */
const withoutInlineTags = (text: string): string =>
  text.replace(/<\/?[A-Z]\w*[^>]*>/g, '').replace(/ ?\(\)/g, '');

function codePart(language: string, meta: string | undefined, code: string): LessonPart {
  const cell = readCellFence(meta);
  return cell ? { kind: 'cell', id: cell.id, code } : { kind: 'code', language, code };
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    Array.from(text.matchAll(/(\w+)=(?:"([^"]*)"|\{([^}]*)\})/g), ([, name, quoted, braced]) => [
      name as string,
      quoted ?? braced ?? '',
    ]),
  );
}
