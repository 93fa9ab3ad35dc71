/** What the chooser says; questions, answers and recommendations are its rules. */
export const chooserWords = {
  label: 'Chooser',
  change: 'Change',
  changeOf: (question: string) => `Change: ${question}`,
  startAgain: 'Start again',
  linkCopied: 'Link copied: it opens the chooser with these answers.',
  linkInAddress: 'The address bar holds a link to these answers.',
};

/** What the page says around the chooser, drawn at build. */
export const recommendationWords = {
  needsScripts: 'The questions need scripts.',
  tree: 'The tree',
  treeAsks: 'asks the same ones and links to the answers here.',
  with: 'with',
  orRelatives: 'Or its relatives:',
  taughtIn: 'Taught in',
};
