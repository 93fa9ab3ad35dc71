import type { Font } from 'fontkitten';

/** Lines of text as outlines, so that a card looks alike wherever it is made, whatever fonts are installed there. */
export interface Outlined {
  /** One SVG path for each line, its baseline's left end at (x, y). */
  svg: string;
  lines: number;
}

/** Breaks a text into lines of at most `width` and draws them, `leading` apart, in a font's outlines. */
export function outlinedText(
  text: string,
  font: Font,
  { x, y, size, width, leading }: { x: number; y: number; size: number; width: number; leading: number },
): Outlined {
  const scale = size / font.unitsPerEm;
  const widthOf = (line: string) =>
    font.glyphsForString(line).reduce((sum, glyph) => sum + glyph.advanceWidth * scale, 0);
  const lines = broken(text, (line) => widthOf(line) <= width);
  return {
    svg: lines.map((line, i) => outlined(line, font, { x, y: y + i * leading, scale })).join(''),
    lines: lines.length,
  };
}

function broken(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = [lines.at(-1), word].filter(Boolean).join(' ');
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function outlined(
  line: string,
  font: Font,
  { x, y, scale }: { x: number; y: number; scale: number },
): string {
  let pen = 0;
  const glyphs = font.glyphsForString(line).map((glyph) => {
    const path = `<path transform="translate(${pen} 0)" d="${glyph.path.toSVG()}"/>`;
    pen += glyph.advanceWidth;
    return path;
  });
  return `<g transform="translate(${x} ${y}) scale(${scale} ${-scale})">${glyphs.join('')}</g>`;
}
