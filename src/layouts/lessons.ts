import { type CollectionEntry, getCollection } from 'astro:content';

export type LessonEntry = CollectionEntry<'lessons'>;

/** Every lesson, in the order of its file's number. */
export async function lessonsInOrder(): Promise<LessonEntry[]> {
  const lessons = await getCollection('lessons');
  return lessons.sort((a, b) => (a.filePath ?? '').localeCompare(b.filePath ?? ''));
}

/** The two digits that the lesson's file name starts with. */
export function lessonNumber(lesson: LessonEntry): string {
  return /\/(\d{2})-[^/]*$/.exec(lesson.filePath ?? '')?.[1] ?? '';
}

/** The lessons whose front matter names this loss. */
export async function lessonsAbout(lossId: string): Promise<LessonEntry[]> {
  return (await lessonsInOrder()).filter(({ data }) => data.losses.includes(lossId));
}
