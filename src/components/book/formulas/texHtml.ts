import katex, { type KatexOptions } from 'katex';
import { escapeHtml } from '../../../notebook/output/escape.ts';
import { isLong } from './isLong.ts';
import { spokenTex } from './spokenTex.ts';

/** TeX as KaTeX draws it, with MathML that also says it in words. */
export function texHtml(tex: string, options: KatexOptions = {}): string {
  const html = katex.renderToString(tex, { strict: 'error', throwOnError: true, ...options });
  const [, drawn = ''] = html.split('class="katex-html"');
  const marked = isLong(drawn.replace(/^[^>]*>|<[^>]*>/g, ''))
    ? html.replace('class="katex"', 'class="katex long-formula"')
    : html;
  return marked.replace('<math ', `<math aria-label="${escapeHtml(spokenTex(tex))}" `);
}
