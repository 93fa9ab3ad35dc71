/* Cuts the book's fonts down to what it shows: fewer bytes before the first view. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = new URL('../.cache/fonts/', import.meta.url);

const between = (first: number, last: number) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));

const ascii = between(0x20, 0x7e);

/** What readers may meet or type in Latin script. */
export const latin = `${ascii}${between(0xa0, 0xff)}ıŒœ‐‑–—‘’“”„†•…‰′″‹›⁄€™←↑→↓−∕∂∇∏∑√∞≈≠≤≥½¼¾`;

/** The Greek letters that text, captions and code use; the rarer ones stand in formulas, which have faces of their own. */
export const greek = 'ΔΣαβγδεηθλμπρστφχ';

/** The same as CSS ranges: a page without them fetches no Greek face. */
export const greekRange = [...greek].map((letter) => `U+${letter.codePointAt(0)?.toString(16)}`) as [
  string,
  ...string[],
];

/** What the book's formulas use; a rarer sign fetches KaTeX's whole font besides. */
export const formulaSigns = `${ascii}\u00a0\u200bΓΔΘΛΞΠΣΦΨΩ${between(0x3b1, 0x3c9)}ϑϕϱϵℓ←→↦∂∈∇−∑∏√∝∞∣∥∫∼≈≠≤≥⋅⋯…⌈⌉⌊⌋⟨⟩′ˉˆ˙˜⎧⎨⎩⎪⎫⎬⎭\ue020`;

/** The weights that the styles ask for. */
const weights = { wght: { min: 400, max: 700 } };

/** KaTeX's common faces: file, family, style and weight. */
const formulaFaces = [
  ['Main-Regular', 'Main', 'normal', 400],
  ['Main-Bold', 'Main', 'normal', 700],
  ['Math-Italic', 'Math', 'italic', 400],
  ['AMS-Regular', 'AMS', 'normal', 400],
  ['Size1-Regular', 'Size1', 'normal', 400],
  ['Size2-Regular', 'Size2', 'normal', 400],
  ['Size3-Regular', 'Size3', 'normal', 400],
  ['Size4-Regular', 'Size4', 'normal', 400],
] as const;

/**
 * Writes a copy of a package's WOFF2 file with these characters only, and its path comes back; what goes into it is in
 * its name.
 *
 * @param file such as `katex/dist/fonts/KaTeX_Main-Regular.woff2`
 */
async function slim(file: string, characters: string, variationAxes = {}): Promise<string> {
  const whole = readFileSync(require.resolve(file));
  const wanted = JSON.stringify([characters, variationAxes]);
  const version = createHash('sha256').update(whole).update(wanted).digest('hex').slice(0, 8);
  const path = fileURLToPath(new URL(`${basename(file, '.woff2')}.${version}.woff2`, folder));
  mkdirSync(folder, { recursive: true });
  if (!existsSync(path))
    writeFileSync(path, await subsetFont(whole, characters, { targetFormat: 'woff2', variationAxes }));
  return path;
}

/**
 * A text face of `@fontsource-variable`, such as `inter/files/inter-latin-wght-normal`.
 *
 * Its path comes back from the root of the project: Astro puts a hash of it into the family's name, and with the folder
 * that the project stands in every page would differ from build to build.
 */
export const slimTextFont = async (file: string, script: 'latin' | 'greek' = 'latin'): Promise<string> =>
  `./${relative(root, await slim(`@fontsource-variable/${file}.woff2`, script === 'greek' ? greek : latin, weights))}`;

/** Writes slim copies of KaTeX's common faces, and KaTeX's styles that declare them, which src/styles/formulas.css takes in. */
export async function slimFormulaFonts(): Promise<void> {
  const signs = [...formulaSigns].map((sign) => `U+${sign.codePointAt(0)?.toString(16)}`).join(',');
  const declared = formulaFaces.map(async ([file, family, style, weight]) => {
    const path = await slim(`katex/dist/fonts/KaTeX_${file}.woff2`, formulaSigns);
    return `@font-face{font-family:KaTeX_${family};src:url(./${basename(path)}) format("woff2");font-style:${style};font-weight:${weight};font-display:block;unicode-range:${signs}}`;
  });
  writeFileSync(
    new URL('formulas.css', folder),
    [katexStyles(), ...(await Promise.all(declared))].join('\n'),
  );
}

/** KaTeX's styles with its faces as WOFF2 alone: every browser that can run the book reads it. */
function katexStyles(): string {
  const file = require.resolve('katex/dist/katex.min.css');
  return readFileSync(file, 'utf8')
    .replaceAll(/,url\([^)]*\) ?format\("(?:woff|truetype)"\)/g, '')
    .replaceAll('url(fonts/', `url(${dirname(file)}/fonts/`);
}
