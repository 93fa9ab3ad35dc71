/** The valley of the mark, in its box of 32 by 32. */
export const valley = 'M3 5 9.5 18.5C12.5 25 19.5 25 22.5 18.5L29 5';

/** From the top at the right down to the bottom: a straight line, then half of the bend. */
const top = { x: 29, y: 5 };
const knee = { x: 22.5, y: 18.5 };
const straight = Math.hypot(top.x - knee.x, top.y - knee.y);
/** The bend's length, measured along its own points. */
const bent = 8.59;

/** Where the mark's dot lies after a share of its way down, from 0 at the top to 1 at the bottom. */
export function dotAt(share: number): { x: number; y: number } {
  const gone = Math.min(1, Math.max(0, share)) * (straight + bent);
  if (gone <= straight) {
    const part = gone / straight;
    return { x: top.x + (knee.x - top.x) * part, y: top.y + (knee.y - top.y) * part };
  }
  return onBend((gone - straight) / bent / 2);
}

/** The cubic of the valley's bend, from the knee. */
function onBend(t: number): { x: number; y: number } {
  const weights = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t ** 2 * (1 - t), t ** 3] as const;
  const at = (a: number, b: number, c: number, d: number) =>
    a * weights[0] + b * weights[1] + c * weights[2] + d * weights[3];
  return { x: at(22.5, 19.5, 12.5, 9.5), y: at(18.5, 25, 25, 18.5) };
}
