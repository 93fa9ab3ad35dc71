import { linkWords } from './linkWords.ts';

/** Something to press in a notice. */
interface NoticeAction {
  words: string;
  act(): void | Promise<void>;
}

/** Says something that belongs to no cell, over the page, until the reader closes it. */
export function showNotice(said: string, ...actions: readonly NoticeAction[]): void {
  const box = document.createElement('div');
  box.className = 'notice cell-notice';
  box.setAttribute('role', 'status');
  const close = { words: linkWords.close, act: () => box.remove() };
  document.querySelector('.cell-notice')?.remove();
  document.body.append(box);
  const line = document.createElement('p');
  line.append(said, ...[...actions, close].map(buttonFor));
  box.append(line);
}

function buttonFor({ words, act }: NoticeAction): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button quiet';
  button.textContent = words;
  button.addEventListener('click', () => void act());
  return button;
}
