import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkitten';
import sharp from 'sharp';
import subsetFont from 'subset-font';
import { outlinedText } from './outlinedText.ts';

const { resolve } = createRequire(import.meta.url);

/** Kept in every cut of a font: fontkitten cannot measure a space that is the last glyph of all. */
const letters = String.fromCodePoint(...Array.from({ length: 95 }, (_, i) => 0x20 + i));

/** One weight of a variable font, with the characters of a text. */
async function font(file: string, wght: number, text: string) {
  const variable = readFileSync(resolve(`@fontsource-variable/${file}.woff2`));
  const font = create(
    await subsetFont(variable, letters + text, { targetFormat: 'truetype', variationAxes: { wght } }),
  );
  if (font.isCollection) throw new Error(`${file}: expected one font, got a collection`);
  return font;
}

/** The size that sites show a card in. */
const cardSize = { width: 1200, height: 630 };

/** The picture that stands for a page where it is shared, as an SVG: its title, its promise, the book's mark. */
export async function cardSvg(title: string, promise: string): Promise<string> {
  const serif = await font('source-serif-4/files/source-serif-4-latin-wght-normal', 600, `Lossbook ${title}`);
  const sans = await font('inter/files/inter-latin-wght-normal', 400, promise);
  const head = outlinedText(title, serif, { x: 96, y: 250, size: 84, width: 1000, leading: 96 });
  const below = 250 + (head.lines - 1) * 96 + 76;
  const text = outlinedText(promise, sans, { x: 96, y: below, size: 32, width: 960, leading: 48 });
  const name = outlinedText('Lossbook', serif, { x: 160, y: 124, size: 40, width: 600, leading: 0 });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${cardSize.width} ${cardSize.height}">
<rect width="100%" height="100%" fill="#fdfcf9"/>
<g transform="translate(92 84) scale(1.6)" fill="none" stroke-linecap="round">
<path d="M3 5 9.5 18.5C12.5 25 19.5 25 22.5 18.5L29 5" stroke="#0b62a0" stroke-width="3.2"/>
<circle cx="24.6" cy="14.2" r="3.6" fill="#b54800"/></g>
<g fill="#1f1d1a">${name.svg}${head.svg}</g><g fill="#5d584f">${text.svg}</g>
</svg>`;
}

/** A card as PNG. */
export async function cardPng(title: string, promise: string): Promise<Uint8Array<ArrayBuffer>> {
  const png = await sharp(Buffer.from(await cardSvg(title, promise)))
    .resize(cardSize.width)
    .png({ palette: true, colours: 64 })
    .toBuffer();
  return new Uint8Array(png);
}
