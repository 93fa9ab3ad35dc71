import { escapeHtml } from './escape.ts';

const longestText = 4_000;
const longestRest = 100_000;

/** Text that is too long, cut, with a note of how much is missing. */
export function cutText(text: string): string {
  if (text.length <= longestText) return escapeHtml(text);
  return `${escapeHtml(text.slice(0, longestText))}<span class="v-soft"> … ${missing(text, longestText)}</span>`;
}

/** Text whose later part unfolds when asked for, as far as a page can bear it. */
export function foldedText(text: string): string {
  if (text.length <= longestText) return escapeHtml(text);
  const rest = escapeHtml(text.slice(longestText, longestRest));
  const note =
    text.length > longestRest ? `<span class="v-soft"> … ${missing(text, longestRest)}</span>` : '';
  const summary = `<summary class="v-soft">… ${missing(text, longestText)}</summary>`;
  return `${escapeHtml(text.slice(0, longestText))}<details class="v-more">${summary}${rest}${note}</details>`;
}

const missing = (text: string, shown: number): string =>
  `${(text.length - shown).toLocaleString('en')} more characters`;
