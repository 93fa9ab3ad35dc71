/** Says how an answer went in the live region of a quick check, with the reason as the author wrote it. */
export function answerBack(check: HTMLElement, words: string, reason?: HTMLElement | null): void {
  const reply = check.querySelector('.reply') as HTMLElement;
  reply.replaceChildren(words, ' ', ...(reason?.cloneNode(true).childNodes ?? []));
}
