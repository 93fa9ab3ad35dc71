/** What is said of cells in the other language; loaded with them. */
export const twinWords = {
  region: (id: string) => `Code cell ${id}, in Python`,
  none: 'This cell is in TypeScript only so far.',
};
