import type { LessonPart } from './lessonParts.ts';

type Component = Extract<LessonPart, { kind: 'component' }>;

/** A quick check as Markdown: its question, what there is to choose from, and the answer in a fold; `null` for others. */
export function question(part: Component, address: string): string | null {
  const { question: asked, reason } = part.attributes;
  switch (part.name) {
    case 'Choice':
      return together(asked, lettered(optionsOf(part)), fold(...rightOptions(part)));
    case 'Numeric':
      return together(asked, fold(part.attributes.answer ?? '', reason ?? ''));
    case 'Order': {
      const items = childrenOf(part, 'Item').map(proseOf);
      return together(asked, lettered(items.toSorted()), fold(items.join(' → '), reason ?? ''));
    }
    case 'WhichPlot':
      return together(
        asked,
        `The plots to choose from stand on [the lesson's page](${address}#${part.attributes.id}).`,
        fold(...rightOptions(part)),
      );
    case 'Sketch':
      return together(
        asked,
        `On paper, or with a check on [the lesson's page](${address}#${part.attributes.id}).`,
        fold(reason ?? ''),
      );
    default:
      return null;
  }
}

const together = (asked = '', ...rest: string[]): string =>
  [`**Quick check.** ${asked}`, ...rest.filter(Boolean)].join('\n\n');

const fold = (...paragraphs: string[]): string =>
  `<details>\n<summary>Answer</summary>\n\n${paragraphs.filter(Boolean).join('\n\n')}\n\n</details>`;

const lettered = (texts: readonly string[]): string =>
  texts.map((text, i) => `- (${'abcdefghij'[i]}) ${text}`).join('\n');

const childrenOf = (part: Component, name: string): Component[] =>
  part.inside.flatMap((child) => (child.kind === 'component' && child.name === name ? [child] : []));

const proseOf = (part: Component): string =>
  part.inside.flatMap((child) => (child.kind === 'prose' ? [child.text] : [])).join(' ');

const optionsOf = (part: Component): string[] => childrenOf(part, 'Option').map(proseOf);

/** The letters of the right options, each with its text and reason. */
const rightOptions = (part: Component): string[] =>
  childrenOf(part, 'Option').flatMap((option, i) =>
    'right' in option.attributes
      ? [`(${'abcdefghij'[i]}) ${proseOf(option)}`.trim(), option.attributes.reason ?? '']
      : [],
  );
