import type { LessonItems } from './howFar.ts';
import { nameOf, partsOf, type Records } from './records.ts';

/** The names of what is kept of an exercise. */
export const namesOfExercise = (slug: string): string[] => [
  nameOf('exercise', slug),
  nameOf('run', slug),
  nameOf('slip', `exercise#${slug}`),
];

/** The names of what is kept of a lesson: its exercises, quick checks, slips and edited cells. */
export function namesOfLesson(
  lesson: string,
  { exercises, checks }: LessonItems,
  records: Records,
): string[] {
  const cells = [...records.keys()].filter((name) => {
    const parts = partsOf(name);
    return parts?.kind === 'cell' && parts.id.startsWith(`${lesson}#`);
  });
  return [
    ...exercises.flatMap(namesOfExercise),
    ...checks.flatMap((id) => [nameOf('answer', id), nameOf('slip', `answer#${id}`)]),
    ...cells,
  ].filter((name) => records.has(name));
}

/** What must be put to forget the records of these names. */
export const forgetting = (names: Iterable<string>): Map<string, null> =>
  new Map([...names].map((name) => [name, null]));
