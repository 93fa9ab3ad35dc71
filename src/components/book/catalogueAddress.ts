import { getCollection } from 'astro:content';
import type { CatalogueEntry } from '../../losses/loss.ts';
import { link } from '../shell/link.ts';
import { referencePage } from './reference/functions.ts';

/** The lesson that teaches a loss: the one that shows its formula, else the first that names it. */
async function lessonOn({ id }: CatalogueEntry) {
  const lessons = (await getCollection('lessons')).filter(({ data }) => data.losses.includes(id));
  lessons.sort((a, b) => (a.filePath ?? '').localeCompare(b.filePath ?? ''));
  return lessons.find(({ body }) => body?.includes(`<Formula loss="${id}"`)) ?? lessons[0];
}

/** The address of a loss's lesson or of its reference page; the latter, too, where `here` is its lesson or it has none. */
export async function addressOf(
  entry: CatalogueEntry,
  to: 'lesson' | 'reference',
  here: string,
): Promise<string | undefined> {
  const lesson = to === 'lesson' ? await lessonOn(entry) : undefined;
  const address = lesson && link(`lessons/${lesson.id}/`);
  return address && !here.endsWith(address) ? address : referencePage(entry.functionName);
}
