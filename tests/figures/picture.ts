import { slimFigures } from '../../src/build/slimFigures.ts';

/** Colours to look at a snapshot by; in the book they come from the page. */
const colours = {
  loss: '#1f5fbf',
  gradient: '#b3471d',
  prediction: '#1f5fbf',
  target: '#444',
  positive: '#1a7f4b',
  negative: '#a33',
  ground: '#fff',
  'ground-faint': '#f4f4f4',
  ink: '#222',
  'ink-soft': '#666',
  rule: '#ddd',
  control: '#999',
  'compare-1': '#7a4fa3',
  'compare-2': '#1a7f4b',
  'compare-3': '#9a6a00',
  'compare-4': '#a3365f',
};
const style = Object.entries(colours).map(([name, colour]) => `--${name}: ${colour};`);

/**
 * The panels of a drawing below each other as one SVG, a tag a line: as the built page has them, with numbers to a
 * tenth of a pixel. Plot counts its clip paths through the whole process; here they are counted from 1.
 */
export function picture(panels: readonly string[]): string {
  let top = 0;
  const placed = slimFigures(panels.join('')).replaceAll(
    /<svg ([^>]*class="plot[^>]*)>/g,
    (_, attributes) => {
      const height = Number(/\bheight="([\d.]+)"/.exec(attributes)?.[1]);
      const at = top;
      top += height;
      return `<svg y="${at}" ${attributes}>`;
    },
  );
  const ids = new Map<string, string>();
  const counted = placed.replaceAll(/plot-clip-\d+/g, (id) => {
    if (!ids.has(id)) ids.set(id, `plot-clip-${ids.size + 1}`);
    return ids.get(id) as string;
  });
  const [, width] = /<svg [^>]*?\bwidth="(\d+)"/.exec(counted) ?? [];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${top}" font-family="sans-serif" style="${style.join(' ')}">`,
    counted.replaceAll(/<(?=[a-z])/g, '\n<').trim(),
    '</svg>\n',
  ].join('\n');
}
