import { readdirSync, readFileSync } from 'node:fs';

/** A lesson as its author wrote it. */
export interface LessonText {
  number: string;
  slug: string;
  /** The lines between the first two `---`. */
  frontMatter: string;
  body: string;
}

const folder = new URL('../../src/content/lessons/', import.meta.url);

/** Every lesson file, in order. */
export function lessonTexts(): LessonText[] {
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const [, number = '', slug = ''] = /^(\d{2})-([a-z0-9-]+)\.mdx$/.exec(name) ?? [];
      return { number, slug, ...divide(readFileSync(new URL(name, folder), 'utf8')) };
    });
}

function divide(source: string): { frontMatter: string; body: string } {
  const [, frontMatter = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? [];
  return { frontMatter, body };
}

/** The items of a list in the front matter, written as `name: [a, b]` or as lines that begin with `-`. */
export function listed(frontMatter: string, name: string): string[] {
  const inline = new RegExp(`^${name}: *\\[(.*)\\]$`, 'm').exec(frontMatter)?.[1];
  if (inline !== undefined) return inline.split(',').flatMap((item) => item.trim() || []);
  const lines = new RegExp(`^${name}:\\n((?: +- .*\\n?(?: {4,}.*\\n?)*)+)`, 'm').exec(
    `${frontMatter}\n`,
  )?.[1];
  return (lines ?? '').split('\n').flatMap((line) => /^ +- (.*)$/.exec(line)?.[1] ?? []);
}

/** The values of an attribute of a component, in order: of `id` in `<Choice id="a">`. */
export function attributes(body: string, component: string, attribute: string): string[] {
  const tags = body.matchAll(new RegExp(`<${component}\\b[^>]*?\\b${attribute}="([^"]*)"`, 'gs'));
  return [...tags].map(([, value = '']) => value);
}

/** A lesson's text under a `##` heading that matches, up to the next such heading. */
export function section(body: string, heading: RegExp): string | undefined {
  return body
    .split(/^## /m)
    .slice(1)
    .find((part) => heading.test(part.split('\n')[0] ?? ''));
}

export const cells = (text: string): number => text.match(/^```ts cell /gm)?.length ?? 0;
