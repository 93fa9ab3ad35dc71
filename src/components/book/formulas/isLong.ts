/** Symbols that fit on one line of a phone. */
const fitting = 26;

/** Whether what KaTeX drew inline is too long to be kept on one line, from the text of its drawing. */
export const isLong = (drawn: string): boolean => [...drawn.replace(/[\u200b\s]/g, '')].length > fitting;
