/** How long from now, in words: `in 8 minutes`, `in 2 hours`, `tomorrow`, `in 4 days`. */
export function timeUntil(due: number, now: number, language = 'en'): string {
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const minutes = Math.max(1, Math.ceil((due - now) / 60_000));
  if (minutes < 60) return words.format(minutes, 'minute');
  const hours = Math.round(minutes / 60);
  return hours < 24 ? words.format(hours, 'hour') : words.format(Math.round(hours / 24), 'day');
}
