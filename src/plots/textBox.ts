/** A box of text in pixels of a drawing. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** How wide each character from the space to `~` is in Inter at weight 600, in hundredths of its size. */
const ascii = [
  25, 32, 52, 64, 65, 100, 66, 33, 37, 37, 54, 67, 32, 47, 32, 38, 66, 42, 62, 64, 67, 61, 64, 58, 64, 64, 32,
  33, 67, 67, 67, 54, 100, 73, 66, 74, 72, 61, 59, 75, 75, 28, 58, 70, 57, 92, 76, 77, 65, 77, 65, 65, 66, 74,
  73, 102, 72, 71, 65, 37, 38, 37, 48, 47, 35, 57, 62, 58, 62, 59, 39, 63, 61, 26, 26, 57, 26, 90, 61, 61, 62,
  62, 40, 55, 35, 61, 59, 84, 57, 59, 57, 45, 36, 45, 67,
];
const others: Readonly<Record<string, number>> = {
  '↑': 88,
  '↓': 88,
  '→': 100,
  '½': 87,
  '…': 96,
  '\u0302': 0,
};

/** How wide a text is, from the widths of its characters. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, each) => sum + (ascii[each.charCodeAt(0) - 32] ?? others[each] ?? 65), 0) *
  (size / 100);

export type Anchor = 'start' | 'middle' | 'end';

/** The box of a line of text whose digits are centred on `y`: what is seen of it, from its capitals to its descenders. */
export function textBox(text: string, x: number, y: number, size: number, anchor: Anchor): Box {
  const width = textWidth(text, size);
  const left = x - width * { start: 0, middle: 0.5, end: 1 }[anchor];
  return { left, right: left + width, top: y - 0.42 * size, bottom: y + 0.58 * size };
}

/** How far two boxes reach into each other, in pixels of their smaller side; 0 where they do not. */
export function overlap(a: Box, b: Box): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(0, Math.min(across, down));
}
