import type { APIContext } from 'astro';
import { promptOf, sourcesOf } from '../../components/practice/exercise/exercisePrompt.ts';
import { type LessonEntry, lessonsInOrder } from '../../layouts/lessons.ts';
import { catalogue } from '../../losses/index.ts';
import { lessonNotebook } from '../../notebook/export/lessonNotebook.ts';
import { lessonParts } from '../../notebook/export/lessonParts.ts';

const programs = import.meta.glob<string>('../../content/pytorch/*.py', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const rawPrompts = import.meta.glob<string>('../../content/exercises/*/prompt.mdx', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** What the notebook shows of an exercise. */
function exercise(slug: string) {
  const raw = rawPrompts[`../../content/exercises/${slug}/prompt.mdx`];
  if (raw === undefined) return null;
  const prompt = raw.replace(/^---\n[\s\S]*?\n---\n/, '');
  return { title: promptOf(slug).title, prompt, starter: sourcesOf(slug).starter };
}

export async function getStaticPaths() {
  return (await lessonsInOrder()).map((lesson) => ({ params: { slug: lesson.id }, props: { lesson } }));
}

/** A lesson as a Jupyter notebook. */
export function GET({ props, site }: APIContext<{ lesson: LessonEntry }>): Response {
  const { lesson } = props;
  const notebook = lessonNotebook(lessonParts(lesson.body ?? ''), {
    title: lesson.data.title,
    address: new URL(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/lessons/${lesson.id}/`, site).href,
    formulaOf: (loss) => catalogue.find(({ id }) => id === loss)?.formula ?? loss,
    exercise,
    pytorch: (snippet) => programs[`../../content/pytorch/${snippet}.py`] ?? null,
  });
  return new Response(`${JSON.stringify(notebook, null, 1)}\n`, {
    headers: { 'Content-Type': 'application/x-ipynb+json' },
  });
}
