/** How many words one reads in a minute, with formulas in between. */
const wordsPerMinute = 180;

/** Minutes to read the prose of a lesson, without its code, exercises and quick checks; at least one. */
export function readingTime(body: string): number {
  const prose = body
    .replace(/^```[\s\S]*?^```/gm, ' ')
    .replace(/<(Choice|WhichPlot|Numeric|Order)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ');
  return Math.max(1, Math.round((prose.match(/\S+/g)?.length ?? 0) / wordsPerMinute));
}
