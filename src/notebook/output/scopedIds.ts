/**
 * Gives the ids inside a figure a prefix, in their definitions and uses alike.
 *
 * Plot numbers its clips and markers from one in each place where it runs; two figures of a page must not share one.
 */
export function scopedIds(html: string, prefix: string): string {
  const ids = [...new Set(Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id as string))];
  return ids.reduce(
    (text, id, i) =>
      text
        .replaceAll(` id="${id}"`, ` id="${prefix}-${i}"`)
        .replaceAll(`url(#${id})`, `url(#${prefix}-${i})`)
        .replaceAll(`href="#${id}"`, `href="#${prefix}-${i}"`),
    html,
  );
}
