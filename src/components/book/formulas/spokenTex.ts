import katex from 'katex';
import sre from 'speech-rule-engine';

// Its rules for English lie in the package: nothing is fetched.
await sre.setupEngine({ locale: 'en', domain: 'clearspeak', modality: 'speech' });
await sre.engineReady();

/** Words for which the engine's rules, made for school mathematics, say something else than one says of a loss. */
const better: readonly (readonly [RegExp, string])[] = [
  [/normal script l/g, 'ell'],
  [/(normal|script|double struck) (?=[A-Z]\b)/g, ''],
  [/\bdivides\b/g, 'given'],
  [/ˉ/g, 'bar'],
  [/lamda/g, 'lambda'],
  [/over bottom brace over/g, 'noted as'],
  [/\bblank\b/g, ''],
  [/\s+/g, ' '],
];

/** Spaces that only move letters: between a function and its bracket they would be read as commas. */
const thinSpace = /\\[!,;:]/g;

/** Spoken separator between a case and its condition, which print shows by space alone. */
const withIf = (tex: string) =>
  tex.replace(/\\begin\{cases\}.*?\\end\{cases\}/gs, (cases) =>
    cases.replace(/&\s*(?!\s|\\text)/g, String.raw`& \text{if } `),
  );

const said = new Map<string, string>();

/** A formula in words, as one would read it out: `\tfrac12 r^2` is “one half r squared”. Each is worked out once. */
export function spokenTex(tex: string): string {
  const words = said.get(tex) ?? inWords(tex);
  said.set(tex, words);
  return words;
}

function inWords(tex: string): string {
  const spaced = withIf(tex).replace(thinSpace, ' ');
  const html = katex.renderToString(spaced, { output: 'mathml', strict: 'error' });
  const math = html.slice(html.indexOf('<math'), html.indexOf('</span>'));
  return better.reduce((words, [theirs, ours]) => words.replace(theirs, ours), sre.toSpeech(math)).trim();
}
