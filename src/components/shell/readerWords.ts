/* What scripts of every page say: apart from the rest, which the build alone says and no page ships. */

export const readerWords = {
  allPassed: 'all passed',
  continueWith: (lesson: string) => `Continue: ${lesson}`,
};
