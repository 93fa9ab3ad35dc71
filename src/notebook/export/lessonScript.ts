import type { LessonPart } from './lessonParts.ts';

/** A lesson as one TypeScript file: its cells as they stand, its prose as comments. */
export function lessonScript(title: string, address: string, parts: readonly LessonPart[]): string {
  const blocks = parts.flatMap((part) => {
    if (part.kind === 'cell') return [`// Cell: ${part.id}\n${part.code}`];
    return part.kind === 'prose' ? [comment(part.text)] : [];
  });
  return `${[comment(`${title}\n${address}`), ...blocks].join('\n\n')}\n`;
}

const comment = (text: string): string =>
  text
    .split('\n')
    .map((line) => `// ${line}`.trimEnd())
    .join('\n');
