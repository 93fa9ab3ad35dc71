/* Words that scripts of every page show; kept apart from those that only the build uses, which no page ships. */

export const readerWords = {
  allPassed: 'all passed',
  continueWith: (lesson: string) => `Continue: ${lesson}`,
};
