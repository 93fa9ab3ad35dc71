import { preview } from './inspect.ts';
import { foldedText } from './longText.ts';

/** The arguments of one call as a line; `%s`, `%d`, `%f`, `%o` … in the first are filled in, as in every console. */
export function lineHtml([first, ...values]: readonly unknown[]): string {
  const parts: string[] = [];
  if (typeof first !== 'string') return [first, ...values].map(written).join(' ');
  let from = 0;
  for (const { 0: sign, index } of first.matchAll(/%[sdifoOjc%]/g)) {
    if (sign !== '%%' && values.length === 0) break;
    parts.push(foldedText(first.slice(from, index)), sign === '%%' ? '%' : filled(sign, values.shift()));
    from = index + sign.length;
  }
  parts.push(foldedText(first.slice(from)));
  return [parts.join(''), ...values.map(written)].join(' ');
}

const written = (value: unknown): string => (typeof value === 'string' ? foldedText(value) : preview(value));

function filled(sign: string, value: unknown): string {
  switch (sign) {
    case '%c':
      return '';
    case '%d':
    case '%i':
      return preview(Math.trunc(Number(value)));
    case '%f':
      return preview(Number(value));
    case '%s':
      return written(value);
    default:
      return preview(value, 2);
  }
}
