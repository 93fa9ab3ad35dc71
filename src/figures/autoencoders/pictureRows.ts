import { atWidth, isNarrow, textSize } from '../../plots/sizes.ts';

/** Small grey pictures in rows. A picture is a text with one digit for each pixel, from 0 (paper) to `darkest` (ink). */

const darkest = 5;

export interface PictureRow {
  label: string;
  pictures: readonly string[];
}

/** A picture of numbers from 0 to 1 as a text of levels. */
export function levelsOf(picture: readonly number[]): string {
  return picture.map((ink) => Math.round(Math.min(1, Math.max(0, ink)) * darkest)).join('');
}

type Layout = Readonly<Record<'labelWidth' | 'labelHeight' | 'picture' | 'gap', number>>;

const wide: Layout = { labelWidth: 170, labelHeight: 0, picture: 50, gap: 5 };
const narrow: Layout = { labelWidth: 0, labelHeight: 22, picture: 32, gap: 4 };

/** Rows of pictures of `side` × `side` pixels, named at their left, or above them where there is little room. */
export function pictureRows(rows: readonly PictureRow[], side: number, width: number): string {
  const layout = atWidth(isNarrow(width) ? narrow : wide, width);
  const step = layout.labelHeight + layout.picture + layout.gap;
  const drawn = rows.map((row, i) => drawRow(row, side, layout, i * step)).join('');
  const size = `width="${width}" height="${rows.length * step}" viewBox="0 0 ${width} ${rows.length * step}"`;
  const spoken = `Rows of small pictures: ${rows.map(({ label }) => label).join('; ')}.`;
  return `<svg class="plot pictures" role="img" aria-label="${spoken}" ${size} font-size="${textSize(width)}">${drawn}</svg>`;
}

function drawRow({ label, pictures }: PictureRow, side: number, layout: Layout, top: number): string {
  const { labelWidth, labelHeight, picture, gap } = layout;
  const baseline = top + (labelHeight > 0 ? 15 : picture / 2 + 4);
  const scale = picture / side;
  const images = pictures.map((levels, i) => {
    const [x, y] = [labelWidth + i * (picture + gap), top + labelHeight];
    return `<g transform="translate(${x} ${y}) scale(${scale.toFixed(3)})">${drawPicture(levels, side)}</g>`;
  });
  return `<text y="${baseline}" fill="currentColor">${label}</text>${images.join('')}`;
}

/** One path for each level of grey: runs of equal pixels as strokes, so that a picture is a few short paths. */
function drawPicture(levels: string, side: number): string {
  const strokes = Array.from({ length: darkest + 1 }, () => '');
  for (let y = 0; y < side; y++) {
    for (const { 0: run, index } of levels.slice(y * side, (y + 1) * side).matchAll(/(\d)\1*/g)) {
      strokes[Number(run[0])] += `M${index} ${y + 0.5}h${run.length}`;
    }
  }
  const paper = `<rect class="paper" width="${side}" height="${side}"/>`;
  const ink = strokes.map((way, level) =>
    way && level > 0 ? `<path d="${way}" stroke-opacity="${(level / darkest).toFixed(2)}"/>` : '',
  );
  return paper + ink.join('');
}
