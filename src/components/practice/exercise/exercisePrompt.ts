import type { MDXInstance } from 'astro';

interface FrontMatter {
  title: string;
  lesson: string;
  minutes: number;
  teaches: string;
  leavesOut: string;
}

// What the build shows of every exercise; nothing of this is loaded by a page.
const prompts = import.meta.glob<MDXInstance<FrontMatter>>('../../../content/exercises/*/prompt.mdx', {
  eager: true,
});
const starters = import.meta.glob<string>('../../../content/exercises/*/starter.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const solutions = import.meta.glob<string>('../../../content/exercises/*/solution.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const folder = (slug: string) => `../../../content/exercises/${slug}`;

/** The question of an exercise and what its front matter says; an unknown slug stops the build. */
export function promptOf(slug: string) {
  const prompt = prompts[`${folder(slug)}/prompt.mdx`];
  if (!prompt) {
    const known = Object.keys(prompts).map((path) => path.split('/').at(-2));
    throw new Error(`<Exercise slug="${slug}" />: no such exercise (known: ${known.join(', ')})`);
  }
  return { Content: prompt.Content, ...prompt.frontmatter };
}

/** Every exercise of the book by slug: its title and the lesson that it belongs to. */
export const allExercises = (): { slug: string; title: string; lesson: string }[] =>
  Object.entries(prompts).map(([path, { frontmatter }]) => ({
    slug: path.split('/').at(-2) ?? '',
    title: frontmatter.title,
    lesson: frontmatter.lesson,
  }));

/** The texts that an exercise shows. */
export const sourcesOf = (slug: string) => ({
  starter: starters[`${folder(slug)}/starter.ts`] ?? '',
  solution: solutions[`${folder(slug)}/solution.ts`] ?? '',
});
