/** What the progress page knows of a lesson, made at build. */
export interface LessonOutline {
  id: string;
  number: string;
  title: string;
  address: string;
  exercises: readonly { id: string; title: string }[];
  checks: readonly string[];
}

/** Where something can be asked again. */
export interface AskedAt {
  lesson: LessonOutline;
  /** What it is called; an empty text for a quick check. */
  title: string;
  /** The address of the question itself. */
  address: string;
}

/** Where an exercise or a quick check stands in the book; `null` when the book no longer has it. */
export function askedAt(
  outline: readonly LessonOutline[],
  asked: 'answer' | 'exercise',
  id: string,
): AskedAt | null {
  for (const lesson of outline) {
    const exercise = asked === 'exercise' && lesson.exercises.find((one) => one.id === id);
    if (exercise) return { lesson, title: exercise.title, address: `${lesson.address}#exercise-${id}` };
    if (asked === 'answer' && lesson.checks.includes(id))
      return { lesson, title: '', address: `${lesson.address}#check-${id}` };
  }
  return null;
}

/** The ids of a lesson's exercises and checks. */
export const tasksOf = ({ exercises, checks }: LessonOutline) => ({
  exercises: exercises.map(({ id }) => id),
  checks,
});
