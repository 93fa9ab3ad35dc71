import { count } from '../shell/count.ts';

const foldedNames = {
  figure: 'figure',
  slider: 'slider',
  number: 'number',
  select: 'choice',
  toggle: 'switch',
};

/** What stands in a cell from its build on: a page's scripts do not bring it along. */
export const builtCellWords = {
  region: (id: string) => `Code cell ${id}`,
  run: 'Run',
  runHow: 'Run (Shift+Enter)',
  stop: 'Stop',
  copy: 'Copy',
  link: 'Link',
  linkHow: 'Copy a link that carries this code',
  takeAlong: 'Take this lesson along:',
  asTypeScript: 'its cells as TypeScript',
  asNotebook: 'a Jupyter notebook with PyTorch',
  fold: (what: keyof typeof foldedNames, lines: number) =>
    `Code of this ${foldedNames[what]} · ${count(lines, 'line')}`,
};

/** What a cell says of how it stands. */
export const cellWords = {
  editorMissing:
    'The editor did not load, so this is a plain text field: it runs and keeps what you write all the same. Reload for the editor once you are connected.',
  outputMissing:
    'What shows its output did not load. Check the connection and run it again; your code is safe.',
  code: (id: string) => `Code of cell ${id}`,
  reset: 'Reset',
  undoReset: 'Undo reset',
  copied: 'Copied',
  noCopying: 'The browser does not allow copying here; select the code instead',
  linkCopied: 'Link copied; it carries this code',
  linkInAddress: 'The address bar now holds a link that carries this code',
  shared: (oddities: readonly string[]) =>
    oddities.length === 0
      ? 'Code from a link. Read it, then run it if you like'
      : `Code from a link. Look closely before you run it: ${oddities.join('; ')}`,
  halfCharacter: (line: number) =>
    `A link cannot carry this code: line ${line.toLocaleString('en')} holds half of a character. Write it as an escape, such as \\ud83d`,
  beforeShared: 'Put back what was here',
  linkedNotLoaded: 'What reads this link did not load. Check the connection, then reload.',
  framed:
    'Not run: this page stands inside a page of another site, and the code came by a link. Open the lesson by itself to run it.',
  progress: 'Progress',
  starting: 'Starting',
  running: 'Running',
  slow: 'Still running; stop it whenever you like',
  ran: (duration: string) => `Ran in ${duration}`,
  atOnce: 'under 1 ms',
  failed: (line: number | undefined) => `Stopped by an error${line === undefined ? '' : ` in line ${line}`}`,
  leftOut: (why: string) =>
    `Something that this cell sent is left out, since the page cannot show it: ${why}.`,
  blocked: (by: string) => `Waits for ${by}, which stopped with an error`,
  stale: (by: string) => `Waits for a run of ${by}, which was edited`,
  notReached: (by: string) => `Did not run: cell ${by} had to be ended. Run it again`,
  edited: 'Edited; run it to see what it does.',
  notKept: 'Changed, but not kept; run it to see what it does.',
  yours: 'Your version',
  twinsMissing: 'The cells in Python did not load. Check the connection and choose Python again.',
  oursChanged: 'Our version has changed since you edited yours; show ours',
};
