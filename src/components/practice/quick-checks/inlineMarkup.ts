import { escapeHtml } from '../../../notebook/output/escape.ts';
import { texHtml } from '../../book/formulas/texHtml.ts';

const pattern = /\$([^$]+)\$|`([^`]+)`|\*([^*]+)\*/g;

/** A line of text as HTML, for attributes, where MDX reads no markup: `$…$` is TeX, `` `…` `` code, `*…*` stress. */
export function inlineMarkup(text: string): string {
  let html = '';
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const [whole, tex, code, stressed] = match;
    html += escapeHtml(text.slice(end, match.index));
    if (tex) html += texHtml(tex);
    else if (code) html += `<code>${escapeHtml(code)}</code>`;
    else html += `<em>${escapeHtml(stressed ?? '')}</em>`;
    end = match.index + whole.length;
  }
  return html + escapeHtml(text.slice(end));
}
