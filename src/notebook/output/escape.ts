const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML, in content and in quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (c) => entities[c] as string);
