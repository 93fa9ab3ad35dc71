/** The slug of the lesson that the page shows; an empty text on any other page. */
export const thisLesson = (): string => document.querySelector('main')?.dataset.slug ?? '';
