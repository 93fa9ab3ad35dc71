import { firstDifference } from './printedAlike.ts';
import { recordedWords } from './recordedWords.ts';

/** Says below a cell's output how it stands to what PyTorch printed for the code as it was. */
export function sayHowItCompares(cell: HTMLElement, isOurs: boolean): void {
  const { printed = '', version = '' } = cell.dataset;
  const lines = [...cell.querySelectorAll('.cell-output > .line')].map(({ textContent }) => textContent);
  const apart = firstDifference(lines.join('\n'), printed);
  const { same, differs, differsEdited } = recordedWords;
  const words = isOurs ? differs : differsEdited;
  const note = cell.querySelector('[data-beside]') as HTMLElement;
  note.textContent = apart === null ? same(version) : words(apart, version);
}
