import type { LessonPart } from './lessonParts.ts';

/** A lesson as one TypeScript file: its cells as they stand, its prose as comments. */
export function lessonScript(title: string, address: string, parts: readonly LessonPart[]): string {
  return `${[comment(`${title}\n${address}`), ...parts.flatMap(blocks)].join('\n\n')}\n`;
}

function blocks(part: LessonPart): string[] {
  if (part.kind === 'cell') return [`// Cell: ${part.id}\n${part.code}`];
  if (part.kind === 'prose') return [comment(part.text)];
  return part.kind === 'component' && part.name === 'Note' ? part.inside.flatMap(blocks) : [];
}

const comment = (text: string): string =>
  text
    .split('\n')
    .map((line) => `// ${line}`.trimEnd())
    .join('\n');
