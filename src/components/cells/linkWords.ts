/* What is said of code that came in a link: loaded with what shows such code. */

export const linkWords = {
  tooLong: (most: number) =>
    `The code in this link is longer than ${most.toLocaleString('en')} characters, so it is not shown.`,
  unreadable: 'The code in this link cannot be read; it may have been cut short on its way.',
  noSuchCell: (cell: string) =>
    `This link brings code for a cell “${cell}”, which this lesson does not have. Nothing was changed.`,
  copyLinked: 'Copy its code',
  close: 'Close',
  openAlone: 'Open it by itself',
  hiddenCharacters: (count: number) =>
    count === 1
      ? 'a character that cannot be seen, or that turns the order of others around, is marked'
      : `${count.toLocaleString('en')} characters that cannot be seen, or that turn the order of others around, are marked`,
  goesOn: (line: number) => `after many empty lines it goes on in line ${line.toLocaleString('en')}`,
  longLine: (line: number, length: number) =>
    `line ${line.toLocaleString('en')} is ${length.toLocaleString('en')} characters long`,
};
