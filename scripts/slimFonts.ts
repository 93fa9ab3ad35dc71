/* Cuts the book's fonts down to what it shows: fewer bytes before the first view. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const folder = new URL('../.cache/fonts/', import.meta.url);

const between = (first: number, last: number) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));

const ascii = between(0x20, 0x7e);

/** What readers may meet or type in Latin script. */
export const latin = `${ascii}${between(0xa0, 0xff)}ıŒœ‐‑–—‘’“”„†•…‰′″‹›⁄€™←↑→↓−∕`;

/** What the book's formulas use; a rarer sign fetches KaTeX's whole font besides. */
export const formulaSigns = `${ascii}\u00a0\u200bΓΔΘΛΞΠΣΦΨΩ${between(0x3b1, 0x3c9)}ϑϕϱϵℓ←→↦∂∈∇−∑∏√∝∞∣∥∫∼≈≠≤≥⋅⋯…⌈⌉⌊⌋⟨⟩′ˉˆ˙˜⎧⎨⎩⎪⎫⎬⎭\ue020`;

/** The weights that the styles ask for. */
const weights = { wght: { min: 400, max: 700 } };

/**
 * Writes a copy of a package's WOFF2 file with these characters only, and the path to it comes back.
 *
 * @param file such as `katex/dist/fonts/KaTeX_Main-Regular.woff2`
 */
async function slim(file: string, characters: string, variationAxes = {}): Promise<string> {
  const whole = readFileSync(require.resolve(file));
  const wanted = JSON.stringify([characters, variationAxes]);
  const version = createHash('sha256').update(whole).update(wanted).digest('hex').slice(0, 8);
  const name = (file.split('/').at(-1) as string).replace('.woff2', '');
  const marker = new URL(`${name}.${version}`, folder);
  const path = new URL(`${name}.woff2`, folder);
  if (!existsSync(marker)) {
    writeFileSync(path, await subsetFont(whole, characters, { targetFormat: 'woff2', variationAxes }));
    writeFileSync(marker, '');
  }
  return path.pathname;
}

/** A text face of `@fontsource-variable`, such as `inter/files/inter-latin-wght-normal`. */
export async function slimTextFont(file: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  return slim(`@fontsource-variable/${file}.woff2`, latin, weights);
}

/** KaTeX's faces as src/styles/formulas.css names them. */
export async function slimFormulaFonts(faces: readonly string[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const face of faces) await slim(`katex/dist/fonts/KaTeX_${face}.woff2`, formulaSigns);
}
