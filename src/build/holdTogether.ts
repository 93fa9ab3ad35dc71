/** Tags, whatever stands in their attributes, and the text between them. */
const tags = /(<(?:[^"'>]|"[^"]*"|'[^']*')*>)/;

/** Code, drawings and formulas keep their spaces. */
const untouched = /^<(\/?)(?:code|pre|script|style|svg|math|textarea|title)\b[^>]*?(\/?)>$/i;

const relation = '(?:[=≈≠≤≥]|&lt;|&gt;|&#x3C;)';
const number = '(?=[−-]?[\\d½∞])';
/** `δ = 5`: a short name, what it is to a number, and the number. */
const run = new RegExp(`(?<![\\p{L}\\p{N}])(\\p{L}[\\p{L}\\p{M}ₐ-ₜ₀-₉]{0,3}) (${relation}) ${number}`, 'gu');
/** The rest of such a run, where the name was an element: `<em>r</em> = 0`. */
const rest = new RegExp(`^ (${relation}) ${number}`, 'u');
const afterName = /^<\/(?:em|i|span|var)>$/;

/** A cell's output is as its run made it: a run in the page makes the same. */
const output = /^<div\b[^>]*class="cell-output/;

/** The same page with spaces that no line breaks at, inside of `δ = 5` and before `%`. */
export function holdTogether(html: string): string {
  let depth = 0;
  let insideOutput = 0;
  let before = '';
  return html
    .split(tags)
    .map((piece) => {
      const kept = untouched.exec(piece);
      if (kept && !kept[2]) depth += kept[1] ? -1 : 1;
      if (output.test(piece) || (insideOutput > 0 && /^<div\b/.test(piece))) insideOutput += 1;
      else if (insideOutput > 0 && piece === '</div>') insideOutput -= 1;
      const text = depth === 0 && insideOutput === 0 && !piece.startsWith('<') ? held(piece, before) : piece;
      if (piece) before = piece;
      return text;
    })
    .join('');
}

function held(text: string, before: string): string {
  const begun = afterName.test(before) ? text.replace(rest, '\u00a0$1\u00a0') : text;
  return begun.replace(run, '$1\u00a0$2\u00a0').replace(/(\d) %/g, '$1\u00a0%');
}
