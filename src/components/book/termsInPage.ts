/* Lights up a term of a formula, wherever the page has it, while it is pointed at, focused or kept by a click. */
import { termWords } from './catalogueWords.ts';

/** A style rule rather than classes on elements: a figure may be redrawn while its term is highlighted. */
const lit = new CSSStyleSheet();
document.adoptedStyleSheets.push(lit);

let kept: string | undefined;
let shown: string | undefined;

const buttons = [...document.querySelectorAll<HTMLElement>('span.term')].map(asButton);

// Scrolling to a focused element moves the page under a resting pointer: that must not end the highlight.
document.addEventListener('pointerover', ({ target }) =>
  show(termAt(target) ?? termAt(document.activeElement)),
);
document.addEventListener('focusin', ({ target }) => show(termAt(target)));
document.addEventListener('focusout', () => show());
document.addEventListener('click', ({ target }) => {
  const term = termAt(target);
  if (term && !(target as Element).closest('input, label, [role=slider]'))
    keep(term === kept ? undefined : term);
});
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') keep(undefined);
});

/** Without scripts a term is text: a button would do nothing. */
function asButton(term: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = term.className;
  Object.assign(button.dataset, term.dataset);
  const action = document.createElement('span');
  action.className = 'visually-hidden';
  action.textContent = termWords.show;
  button.append(...term.childNodes, action);
  term.replaceWith(button);
  return button;
}

function termAt(target: EventTarget | null): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-term]')?.dataset.term : undefined;
}

function keep(term: string | undefined): void {
  kept = term;
  for (const button of buttons) button.ariaPressed = String(button.dataset.term === term);
  show();
}

function show(term = kept): void {
  if (term === shown) return;
  shown = term;
  const selector = `[data-term=${CSS.escape(term ?? '')}]`;
  lit.replaceSync(
    term
      ? `${selector}{background:var(--lit);border-radius:2px}
         svg ${selector}{stroke-width:3px;stroke-dasharray:none;stroke:var(--accent)}
         svg text${selector},svg ${selector} text{fill:var(--accent);font-weight:700;stroke-width:0}`
      : '',
  );
  // Browsers without the highlight API leave code as it is.
  CSS.highlights?.set('term', new Highlight(...(term ? mentions(term) : [])));
}

/** Where code names the term: in listings, cells and open editors. */
function mentions(term: string): Range[] {
  const names = buttons.flatMap(({ dataset }) =>
    dataset.term === term ? (dataset.code?.split(' ') ?? []) : [],
  );
  if (names.length === 0) return [];
  const name = new RegExp(`\\b(?:${names.join('|')})\\b`, 'g');
  return [...document.querySelectorAll('pre code, .cm-content')].flatMap((code) => {
    const ranges: Range[] = [];
    const texts = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      for (const { index, 0: found } of (text.textContent ?? '').matchAll(name)) {
        const range = new Range();
        range.setStart(text, index);
        range.setEnd(text, index + found.length);
        ranges.push(range);
      }
    }
    return ranges;
  });
}
