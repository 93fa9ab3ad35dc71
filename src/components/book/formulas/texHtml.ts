import katex, { type KatexOptions } from 'katex';
import { escapeHtml } from '../../../notebook/output/escape.ts';
import { spokenTex } from './spokenTex.ts';

/** TeX as KaTeX draws it, with MathML that also says it in words. */
export function texHtml(tex: string, options: KatexOptions = {}): string {
  const html = katex.renderToString(tex, { strict: 'error', throwOnError: true, ...options });
  return html.replace('<math ', `<math aria-label="${escapeHtml(spokenTex(tex))}" `);
}
