/** What living figures have in common: their links, their controls, their numbers. */
export const figureWords = {
  dragMe: 'drag me',
  more: 'More settings',
  numbers: 'Numbers',
  reset: 'Reset',
  wasReset: 'Back to where it began.',
  code: 'Code',
  copyLink: 'Copy link',
  linkCopied: 'Link copied: it opens this figure as it is now.',
  linkInAddress: 'The address bar now holds a link to this figure as it is now.',
  didNotLoad: 'The figure’s code did not load. Check the connection and try again.',
  compareWith: 'Compare with',
  nothing: 'nothing',
  pointOfPlane: 'point of a plane',
  asNumber: (parameter: string) => `${parameter}, as a number`,
  data: (source: string) => `Data: ${source}.`,
};
