import type { APIContext } from 'astro';
import type { Twin } from '../../components/cells/cellTwins.ts';
import { type LessonEntry, lessonsInOrder } from '../../layouts/lessons.ts';
import { lessonParts } from '../../notebook/export/lessonParts.ts';
import { planPython } from '../../notebook/pythonPlan.ts';
import type { CellOutcome } from '../../notebook/runDocument.ts';

const sources = import.meta.glob<string>('../../content/twins/*/*.py', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const recorded = import.meta.glob<Record<string, CellOutcome>>('../../content/twins/*.json', {
  import: 'default',
  eager: true,
});

export async function getStaticPaths() {
  return (await lessonsInOrder()).map((lesson) => ({ params: { slug: lesson.id }, props: { lesson } }));
}

/** A lesson's cells in Python, each with what it came to: fetched when the reader chooses Python. */
export function GET({ props }: APIContext<{ lesson: LessonEntry }>): Response {
  const { lesson } = props;
  const written = cellIds(lesson.body ?? '').flatMap((id) => {
    const source = sources[`../../content/twins/${lesson.id}/${id}.py`]?.trimEnd();
    return source ? [{ id, source }] : [];
  });
  const plan = planPython(written);
  const outcomes = recorded[`../../content/twins/${lesson.id}.json`] ?? {};
  const twins = written.map(({ id, source }): Twin => {
    const { shown = [], controls = [] } = outcomes[id] ?? {};
    const feeds = [...plan].flatMap(([other, { before }]) => (before.includes(id) ? [other] : []));
    return { of: id, source, feeds, shown, controls };
  });
  return Response.json(twins);
}

type Parts = ReturnType<typeof lessonParts>;

const cellIds = (body: string): string[] => idsIn(lessonParts(body));

const idsIn = (parts: Parts): string[] =>
  parts.flatMap((part) =>
    part.kind === 'cell' ? [part.id] : part.kind === 'component' ? idsIn(part.inside) : [],
  );
