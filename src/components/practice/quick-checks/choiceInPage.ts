import { contentHash } from '../../../progress/contentHash.ts';
import { settleAnswer } from './settleAnswer.ts';
import { shownAnswer } from './shownAnswer.ts';
import { quickCheckWords } from './words.ts';

for (const check of document.querySelectorAll<HTMLElement>('[data-quick-check="choice"]')) bringToLife(check);

/** Makes each option a button that answers back with its reason; the last answer is kept, by the option's text. */
export function bringToLife(check: HTMLElement): void {
  const reply = check.querySelector('.reply') as HTMLElement;
  const options = [...check.querySelectorAll<HTMLElement>('.option')];
  const keptAnswer = shownAnswer(check);
  for (const option of options) {
    const button = asButton(option);
    const name = contentHash(button.textContent);
    button.addEventListener('click', () => {
      choose(options, option);
      announce(reply, option);
      settleAnswer(check, name, 'right' in option.dataset);
    });
    if (name === keptAnswer) choose(options, option);
  }
}

function asButton(option: HTMLElement): HTMLButtonElement {
  const text = option.querySelector('.option-text') as HTMLElement;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'option-text';
  // A button holds text, no blocks: paragraphs that Markdown made give up their children.
  for (const paragraph of text.querySelectorAll('p')) paragraph.replaceWith(...paragraph.childNodes);
  button.append(...text.childNodes);
  button.setAttribute('aria-pressed', 'false');
  text.replaceWith(button);
  return button;
}

/** Shows the reason of the chosen option; reasons shown before stay. */
function choose(options: readonly HTMLElement[], chosen: HTMLElement): void {
  for (const option of options)
    option.querySelector('button')?.setAttribute('aria-pressed', String(option === chosen));
  chosen.dataset.chosen = '';
  (chosen.querySelector('.reason') as HTMLElement).hidden = false;
}

/**
 * Announces the reason in a live region that is visually hidden, since the reason itself is shown beside its option.
 */
function announce(reply: HTMLElement, option: HTMLElement): void {
  const right = 'right' in option.dataset;
  const reason = option.querySelector('.reason')?.cloneNode(true) as HTMLElement;
  for (const formula of reason.querySelectorAll('.katex'))
    formula.replaceWith(formula.querySelector('math')?.ariaLabel ?? '');
  reply.textContent = `${right ? quickCheckWords.right : quickCheckWords.notThis} ${reason.textContent}`;
}
